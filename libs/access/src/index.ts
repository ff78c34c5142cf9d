export * from './access.js';
export * from './access.module.js';
export * from './accessible-by.js';
export * from './actor.js';
export * from './policy.js';
export { withHeirsSql } from './with-heirs.js';
