export * from './log.js';
export * from './places.js';
export * from './request-id.js';
