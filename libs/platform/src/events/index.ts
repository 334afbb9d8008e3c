export * from './define-events.js';
export * from './deliveries.js';
export * from './events.js';
