export * from './indicators.module.js';
