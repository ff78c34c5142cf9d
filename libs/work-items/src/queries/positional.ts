import type { SqlCondition } from '#libs/access';
import type { SqlParameters } from './sql-parameters.js';

/** An access condition with its named parameters put into a statement of positional ones. */
export const positional = (condition: SqlCondition, parameters: SqlParameters): string =>
  condition.sql.replace(/(?<!:):(access\d+)/g, (_, name: string) => parameters.add(condition.parameters[name]));
