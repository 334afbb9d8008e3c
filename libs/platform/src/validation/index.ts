export * from './is-plain-date.js';
