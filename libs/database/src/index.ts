export * from './answered-requests.js';
export * from './data-source.js';
export * from './prepared.js';
export * from './run-migrations.js';
export * from './snake-naming-strategy.js';
export { instantJson } from './sql-json.js';
export * from './transaction.js';
export { migrations } from './migrations/index.js';
