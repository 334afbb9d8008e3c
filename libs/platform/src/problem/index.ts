export * from './problem.js';
export * from './problem.filter.js';
export * from './problem-of.js';
export * from './validation-faults.js';
