export * from './common.js';
export * from './identity.js';
export * from './live.js';
export * from './organisation.js';
export * from './plans.js';
export * from './problems.js';
export * from './vocabulary.js';
export * from './work-items.js';
