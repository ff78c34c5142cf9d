import type { ProblemCode, Role, WorkItemStatus } from '#libs/contracts';
import { Problem, type ProblemDetail } from '#libs/kernel';

/** Where an item stands; `draft` is before it exists as a work item. */
export type ItemState = WorkItemStatus | 'draft';

/**
 * What a unit is to an item, as far as it gives a right to act. `reviewer` is the office that audits a plan's item;
 * `leadAbove` is the lead of the item above, which checks what it asked for.
 */
export type Relation = 'issuer' | 'reviewer' | 'leadAbove' | 'lead' | 'named';

/** What becomes of an action while an approval holds the item. */
export type WhileHeld = 'allowed' | 'refused' | 'endsCase';

/** Who may take an action: these roles, in the unit that has this relation to the item. */
export interface TakenBy {
  readonly relation: Relation;
  readonly roles: readonly Role[];
}

/** One row of the lifecycle: what is done, from where to where, by whom, what it requires and what it brings about. */
export interface Transition {
  readonly action: string;
  /** The act as a person knows it, where several rows are one act (a decision keeps or changes). */
  readonly offeredAs?: string;
  readonly from: readonly ItemState[];
  /** `same` leaves the status and changes an overlay or a share. */
  readonly to: WorkItemStatus | 'same';
  readonly by: readonly TakenBy[];
  /** Names of guards; each says one requirement. */
  readonly requires: readonly string[];
  /** Whether the person has to say why. */
  readonly reason: 'required' | 'optional' | 'none';
  readonly whileHeld: WhileHeld;
  /** The act by which a plan's policies know it, where they name it after another one. */
  readonly approvedAs?: string;
  /** What the command does besides moving the status; for the reader and the drawing. */
  readonly effects: readonly string[];
}

/** An unmet requirement: the code of the error catalogue and a sentence for the person. */
export type Unmet = ProblemDetail & { code: ProblemCode };

/** Says what is unmet, or null; `undefined` facts mean “not known yet” and are not refused. */
export type Guard<Facts> = (facts: Facts) => Unmet | null;

/**
 * A requirement whose answer lies in tables, often of a library above: `sql` is an expression over an item's id that
 * gives what is missing as JSON, or null where nothing is. It runs in the statement that locks or shows the item.
 */
export interface AskedGuard {
  readonly sql: (itemId: string) => string;
  readonly unmet: (missing: unknown) => Unmet;
}

/** What every guard's facts have. */
export interface LifecycleFacts {
  readonly status: ItemState;
  /** What the asked guards found missing, by their names; null where nothing is. Not known where they were not asked. */
  readonly asked?: Readonly<Record<string, unknown>>;
  /** The approval case that holds the item. */
  readonly heldBy?: string | null;
  /** The acts that would have to wait for an approval of their own; looked up only where one holds the item. */
  readonly needApproval?: readonly string[];
}

/** The table with its guards, checked; it answers what may be done and refuses with every reason. */
export class Lifecycle<Facts extends LifecycleFacts> {
  private readonly guards = new Map<string, Guard<Facts>>();
  private readonly asked = new Map<string, AskedGuard>();

  constructor(
    readonly transitions: readonly Transition[],
    private readonly refusals: {
      readonly notFrom: (transition: Transition, facts: Facts) => Unmet;
      readonly held: () => Unmet;
    },
  ) {}

  /** Libraries above add the requirements that only their tables can answer; a name is provided once. */
  provideAsked(guards: Readonly<Record<string, AskedGuard>>): this {
    for (const [name, guard] of Object.entries(guards)) {
      this.provide({ [name]: ({ asked }) => this.answerOf(name, guard, asked) });
      this.asked.set(name, guard);
    }
    return this;
  }

  /** Whether what these relations may do from a status has requirements that tables answer. */
  asksFrom(status: ItemState, held: Parameters<this['actionsOf']>[0]): boolean {
    return this.actionsOf(held).some(
      ({ from, requires }) => from.includes(status) && requires.some((name) => this.asked.has(name)),
    );
  }

  /** The asked requirements of these actions as one SQL expression: a JSON object of what is missing, by name. */
  askedSql(actions: readonly string[], itemId: string): string {
    const names = [...new Set(actions.flatMap((action) => this.transition(action).requires))];
    const members = names.flatMap((name) => {
      const guard = this.asked.get(name);
      return guard ? [`'${name}', (${guard.sql(itemId)})`] : [];
    });
    return members.length === 0 ? `'{}'::json` : `json_build_object(${members.join(', ')})`;
  }

  private answerOf(name: string, guard: AskedGuard, asked: LifecycleFacts['asked']): Unmet | null {
    const missing = asked?.[name] ?? null;
    return missing === null ? null : guard.unmet(missing);
  }

  /** Libraries above add their guards; a name is provided once. */
  provide(guards: Readonly<Record<string, Guard<Facts>>>): this {
    for (const [name, guard] of Object.entries(guards)) {
      if (this.guards.has(name)) throw new Error(`The guard “${name}” is provided twice.`);
      this.guards.set(name, guard);
    }
    return this;
  }

  /** At start-up: throws with everything that is wrong with the table. */
  check(): void {
    const faults = [
      ...doubled(this.transitions),
      ...unreachable(this.transitions),
      ...this.transitions.flatMap(({ action, requires }) =>
        requires
          .filter((name) => !this.guards.has(name))
          .map((name) => `“${action}” requires “${name}”, which nobody provides.`),
      ),
      ...this.transitions
        .filter(({ by, from }) => by.length === 0 || from.length === 0)
        .map(({ action }) => `“${action}” can be taken by nobody or from nowhere.`),
      ...[...this.guards.keys()]
        .filter((name) => !this.transitions.some(({ requires }) => requires.includes(name)))
        .map((name) => `The guard “${name}” is required by no action.`),
    ];
    if (faults.length > 0) throw new Error(`The lifecycle of work items is faulty:\n${faults.join('\n')}`);
  }

  /** The row of an action. */
  transition(action: string): Transition {
    const found = this.transitions.find((transition) => transition.action === action);
    if (!found) throw new Error(`The lifecycle knows no action “${action}”.`);
    return found;
  }

  /** Everything that stands in the way of `action`; empty if nothing does. */
  unmet(action: string, facts: Facts): Unmet[] {
    const transition = this.transition(action);
    const reasons = transition.requires.map((name) => this.guards.get(name)!(facts)).filter((unmet) => unmet !== null);
    const held = this.isHeldBack(transition, facts) ? [this.refusals.held()] : [];
    const elsewhere = transition.from.includes(facts.status) ? [] : [this.refusals.notFrom(transition, facts)];
    return [...elsewhere, ...held, ...reasons];
  }

  /**
   * An item has one approval at a time. What ends the running one does so where it is done now; what is only asked for
   * may yet be refused, and ends none for that.
   */
  private isHeldBack({ action, approvedAs, whileHeld }: Transition, { heldBy, needApproval }: Facts): boolean {
    if (heldBy == null || whileHeld === 'allowed') return false;
    return whileHeld === 'refused' || (needApproval ?? []).includes(approvedAs ?? action);
  }

  /** The status after `action`, or a problem that lists every unmet requirement; the first gives it its code. */
  decide<Status extends ItemState>(
    action: string,
    facts: Facts & { readonly status: Status },
  ): Status | WorkItemStatus {
    const { to, requires } = this.transition(action);
    const unasked = requires.filter((name) => this.asked.has(name) && facts.asked?.[name] === undefined);
    if (unasked.length > 0) throw new Error(`“${unasked.join(', ')}” was not asked of the database.`);
    const unmet = this.unmet(action, facts);
    if (unmet.length > 0) throw new Problem(unmet[0]!.code, { detail: unmet[0]!.message, errors: unmet });
    return to === 'same' ? facts.status : to;
  }

  /** The actions of those who stand in `relations` to the item by these roles. */
  actionsOf(held: readonly { relation: Relation; role: Role }[]): Transition[] {
    return this.transitions.filter(({ by }) =>
      by.some(({ relation, roles }) => held.some((mine) => mine.relation === relation && roles.includes(mine.role))),
    );
  }
}

function doubled(transitions: readonly Transition[]): string[] {
  const names = transitions.map(({ action }) => action);
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `“${name}” stands twice in the table.`);
}

/** States that rows start from but nothing leads to, seen from the draft. */
function unreachable(transitions: readonly Transition[]): string[] {
  const reached = new Set<ItemState>(['draft']);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const { from, to } of transitions)
      if (to !== 'same' && from.some((state) => reached.has(state))) reached.add(to);
  }
  return transitions.flatMap(({ action, from }) =>
    from
      .filter((state) => !reached.has(state))
      .map((state) => `“${action}” starts from “${state}”, which nothing reaches.`),
  );
}
