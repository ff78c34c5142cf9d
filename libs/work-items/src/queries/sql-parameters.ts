import { unseen } from '#libs/database';

// More would make a text for each number of them.
const FEW_IDS = 4;

/** Collects the parameters of a statement that is put together from parts. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** Of a statement with `onePlan` the planner sees no value, so that the one plan it is given serves all of them. */
  constructor(private readonly onePlan = false) {}

  /** The placeholder for a value, with its type where PostgreSQL cannot tell. */
  add(value: unknown, type?: string): string {
    this.values.push(value);
    const placeholder = `$${this.values.length}`;
    if (this.onePlan) return unseen(placeholder, type ?? 'text');
    return type === undefined ? placeholder : `${placeholder}::${type}`;
  }

  /** An array of ids; a few of them one by one: of an array in one parameter PostgreSQL assumes ten members. */
  addIds(ids: readonly string[]): string {
    if (ids.length > FEW_IDS) return this.add(ids, 'uuid[]');
    return `ARRAY[${ids.map((id) => this.add(id, 'uuid')).join(', ')}]::uuid[]`;
  }

  /** The condition's other side: that a column is one of the ids. */
  isOneOf(ids: readonly string[]): string {
    return ids.length === 1 ? `= ${this.add(ids[0], 'uuid')}` : `= ANY (${this.addIds(ids)})`;
  }
}
