export * from './config.js';
export * from './reader.js';
export * from './table.js';
export * from './trusted-proxies.js';
