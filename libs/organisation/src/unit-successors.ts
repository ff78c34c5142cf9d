import { Injectable } from '@nestjs/common';
import type { SuccessionRowKind } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';
import type { NewLedgerEntry } from '#libs/ledger';
import type { EntityManager } from 'typeorm';

/** One thing that names a unit and is not over: somebody has to take it over before the unit's time ends. */
export interface OpenThing {
  readonly kind: SuccessionRowKind;
  readonly subjectId: string;
  readonly fromUnitId: string;
  readonly title: string;
  readonly itemId: string | null;
}

/** One unit's things going to its heirs, in the transaction that ends its time. */
export interface TakeOver {
  readonly successionId: string;
  readonly fromUnitId: string;
  /** Takes what is not given to another one; the unit itself where it stays. */
  readonly heirId: string;
  /** Every unit that takes something. */
  readonly heirIds: readonly string[];
  readonly heirOf: (kind: SuccessionRowKind, subjectId: string) => string;
  readonly day: CalendarDate;
  /** Whoever confirmed it. */
  readonly actorId: string;
  readonly commandId: string;
  readonly occurredAt: Date;
}

/** What a library above has that names units. */
export interface SuccessionContributor {
  /** Where its library stands. Things move from the lowest up; they are locked from the top down, as whoever works on them does. */
  readonly layer: number;
  /** Locks what {@link takeOver} will change, before it is looked at: nothing is added to it meanwhile. */
  hold?(tx: Transaction, units: { readonly from: readonly string[]; readonly heirs: readonly string[] }): Promise<void>;
  /** What these units have open, for the table. */
  openThings(manager: EntityManager, unitIds: readonly string[]): Promise<OpenThing[]>;
  /** Whether units that have ended have something that stands in no table. */
  hasMore?(manager: EntityManager, unitIds: readonly string[]): Promise<boolean>;
  /** Gives all of it to the heirs, also what stands in no table; what was over keeps the name of its day. */
  takeOver(tx: Transaction, take: TakeOver): Promise<readonly NewLedgerEntry[]>;
}

/** Contributors in the order in which they move things. */
export const inLayers = (contributors: readonly SuccessionContributor[]): SuccessionContributor[] =>
  contributors.toSorted((a, b) => a.layer - b.layer);

/** Collects the contributors by registration: this library knows none of them. */
@Injectable()
export class UnitSuccessors {
  private readonly contributors: SuccessionContributor[] = [];

  register(contributor: SuccessionContributor): void {
    this.contributors.push(contributor);
  }

  get all(): readonly SuccessionContributor[] {
    return inLayers(this.contributors);
  }
}

/** An entry about something that went from one unit to others. */
export const succeeded = (
  { successionId, fromUnitId, actorId, commandId, occurredAt }: TakeOver,
  of: Pick<NewLedgerEntry, 'subject' | 'itemId' | 'planId' | 'unitIds'> & {
    readonly roles?: readonly string[];
    /** Where others are concerned than those who take it: whoever takes it. */
    readonly toUnitIds?: readonly string[];
  },
): NewLedgerEntry => {
  const { roles = [], toUnitIds, ...about } = of;
  return {
    ...about,
    ...{ actorId, commandId, occurredAt },
    action: 'succeeded',
    payload: {
      successionId,
      fromUnitId,
      toUnitIds: [...(toUnitIds ?? about.unitIds.filter((id) => id !== fromUnitId))],
      roles: [...roles],
    },
  };
};
