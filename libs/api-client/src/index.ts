export * from './headers.js';
export * from './keepalive.js';
export * from './problem.js';
export * from './request.js';
export * from './session-hint.js';
export * from './signed-out.js';
export * from './use-form-key.js';
export * from './generated/index.js';
// The class, not the shape of its body that the generated types also call Problem.
export { Problem } from './problem.js';
