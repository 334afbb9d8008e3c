export { Announcer } from './announcer.js';
export * from './handlers.js';
export * from './tasks.js';
export * from './until-answered.js';
export * from './work-queue.js';
export * from './work-runner.js';
