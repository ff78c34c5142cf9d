import type { Condition } from '@ucast/core';
import { CompoundCondition, FieldCondition } from '@ucast/core';
import { rulesToAST } from '@casl/ability/extra';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Actor } from './actor.js';
import type { Policies } from './policy.js';

/**
 * How a policy's fields are found in SQL: a column expression, or for a list of related ids a function that makes the
 * EXISTS from the placeholder of the array of wanted ids.
 */
export type SubjectColumns = Readonly<Record<string, string | { anyOf: (placeholder: string) => string }>>;

/** A piece of SQL and its named parameters. */
export interface SqlCondition {
  sql: string;
  parameters: Record<string, unknown>;
}

/** Narrows `query` to what the actor may do `action` on: only ever an additional `andWhere`. */
export function accessibleBy<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  policies: Policies,
  actor: Actor,
  request: { action: string; subject: string; columns: SubjectColumns },
): SelectQueryBuilder<T> {
  const condition = accessCondition(policies, actor, request);
  return query.andWhere(condition.sql, condition.parameters);
}

/** The condition of {@link accessibleBy}; `FALSE` where the actor has no right at all. */
export function accessCondition(
  policies: Policies,
  actor: Actor,
  request: { action: string; subject: string; columns: SubjectColumns },
): SqlCondition {
  const tree = rulesToAST(policies.abilityOf(actor), request.action, request.subject);
  if (tree === null) return { sql: 'FALSE', parameters: {} };
  const compiler = new Compiler(request.columns);
  return { sql: `(${compiler.compile(tree)})`, parameters: compiler.parameters };
}

/** Compiles the conditions CASL gives to parametrised SQL. An operator it does not know throws: it fails closed. */
class Compiler {
  readonly parameters: Record<string, unknown> = {};

  constructor(private readonly columns: SubjectColumns) {}

  compile(condition: Condition): string {
    if (condition instanceof CompoundCondition) {
      const parts = (condition.value as Condition[]).map((part) => this.compile(part));
      if (condition.operator === 'not') return `((${parts.join(' AND ')}) IS NOT TRUE)`;
      if (condition.operator === 'and') return parts.length ? `(${parts.join(' AND ')})` : 'TRUE';
      if (condition.operator === 'or') return parts.length ? `(${parts.join(' OR ')})` : 'FALSE';
    }
    if (condition instanceof FieldCondition) return this.compileField(condition);
    throw new Error(`Access rules use an operator that has no SQL: ${condition.operator}`);
  }

  private compileField(condition: FieldCondition): string {
    const column = this.columns[condition.field];
    if (column === undefined) throw new Error(`Access rules name a field that has no column: ${condition.field}`);
    const { operator, value } = condition;
    if (typeof column === 'object') {
      if (operator === 'eq') return column.anyOf(this.parameter([value]));
      if (operator === 'in') return column.anyOf(this.parameter(value));
    } else {
      if (operator === 'eq') return value === null ? `${column} IS NULL` : `${column} = ${this.parameter(value)}`;
      if (operator === 'ne') return `${column} IS DISTINCT FROM ${this.parameter(value)}`;
      if (operator === 'in') return `${column} = ANY(${this.parameter(value)})`;
    }
    throw new Error(`Access rules use an operator that has no SQL: ${operator}`);
  }

  private parameter(value: unknown): string {
    const name = `access${Object.keys(this.parameters).length}`;
    this.parameters[name] = value;
    return `:${name}`;
  }
}
