export * from './approval-gate.js';
export * from './approvals.module.js';
