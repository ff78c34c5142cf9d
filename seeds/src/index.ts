export { cityUnits, groups, units } from './city.js';
export { issuedPlan, planToImport, type SeedDocument } from './documents.js';
export { roleLabels, unitKindLabels } from './labels.js';
export { demoLogins, demoPassword, users } from './people.js';
export type { DemoLogin, SeedField, SeedGroup, SeedMembership, SeedUnit, SeedUser } from './shapes.js';
export { type ImportTemplate, type TemplateColumn, unitsTemplate, usersTemplate } from './templates.js';
export { seed, type PrintedLogin } from './seed.js';
