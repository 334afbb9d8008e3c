export * from './actor.js';
export * from './as-owner.js';
export * from './db.js';
export * from './db.module.js';
export * from './listening.js';
export * from './planned-client.js';
