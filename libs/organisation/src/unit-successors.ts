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
  /** What these units have open, for the table. */
  openThings(manager: EntityManager, unitIds: readonly string[]): Promise<OpenThing[]>;
  /** Gives all of it to the heirs, also what stands in no table; what was over keeps the name of its day. */
  takeOver(tx: Transaction, take: TakeOver): Promise<readonly NewLedgerEntry[]>;
}

/** Collects the contributors by registration, in the order in which they move things: this library knows none of them. */
@Injectable()
export class UnitSuccessors {
  private readonly contributors: SuccessionContributor[] = [];

  register(contributor: SuccessionContributor): void {
    this.contributors.push(contributor);
  }

  get all(): readonly SuccessionContributor[] {
    return this.contributors;
  }
}

/** An entry about something that went from one unit to others. */
export const succeeded = (
  { successionId, fromUnitId, actorId, commandId, occurredAt }: TakeOver,
  of: Pick<NewLedgerEntry, 'subject' | 'itemId' | 'planId' | 'unitIds'> & { readonly roles?: readonly string[] },
): NewLedgerEntry => {
  const { roles = [], ...about } = of;
  return {
    ...about,
    ...{ actorId, commandId, occurredAt },
    action: 'succeeded',
    payload: {
      successionId,
      fromUnitId,
      toUnitIds: about.unitIds.filter((id) => id !== fromUnitId),
      roles: [...roles],
    },
  };
};
