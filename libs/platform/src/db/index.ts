export * from './actor.js';
export * from './db.js';
export * from './db.module.js';
