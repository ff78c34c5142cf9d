export * from './approval-gate.js';
export * from './approvals.module.js';
export * from './domain/index.js';
