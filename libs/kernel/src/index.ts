export * from './calendar-date.js';
export * from './chinese-terms.js';
export * from './identifiers.js';
export * from './nest-logger.js';
export * from './problem.js';
export * from './process-lifetime.js';
export * from './settings.js';
export * from './working-days.js';
