export * from './input.pipe.js';
export * from './may-be-left-out.js';
export * from './problem.js';
export * from './problem-body.js';
export * from './problem.filter.js';
export * from './problem-of.js';
export * from './validation-faults.js';
