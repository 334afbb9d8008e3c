export * from './admission.js';
export * from './id-pipes.js';
export * from './idempotency.js';
export * from './if-match.js';
export * from './is-plain-date.js';
export * from './observed-requests.js';
export * from './request-actor.js';
export * from './request-transaction.interceptor.js';
