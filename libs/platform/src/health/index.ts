export * from './boot.js';
export * from './operations-server.js';
export * from './readiness.js';
export * from './stop-politely.js';
