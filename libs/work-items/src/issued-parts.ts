import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import type { IssuableItem } from '#libs/plans';
import type { ActContext } from './acts.js';

/** A duty that became a work item in this transaction, by an issue or by a later addition. */
export interface IssuedItem extends Pick<IssuableItem, 'targets'> {
  /** The work item's id. */
  readonly id: string;
}

/** What the entries of items tell of a part that was stored with them, by the item's id. */
export type ToldOfItems = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Stores what hangs on items that were just issued, in the transaction. The items are new and have nothing yet. */
export type StoreIssuedPart = (
  tx: Transaction,
  context: ActContext,
  items: readonly IssuedItem[],
) => Promise<ToldOfItems>;

/** What comes with items besides their units: libraries above store what lies in their tables. */
@Injectable()
export class IssuedParts {
  private readonly parts = new Map<string, StoreIssuedPart>();

  register(name: string, store: StoreIssuedPart): void {
    if (this.parts.has(name)) throw new Error(`The issued part “${name}” is registered twice.`);
    this.parts.set(name, store);
  }

  /** Stores every part of the items, and answers what their entries tell of it. All or nothing, with the transaction. */
  async store(tx: Transaction, context: ActContext, items: readonly IssuedItem[]): Promise<ToldOfItems> {
    const told = new Map<string, Readonly<Record<string, unknown>>>();
    for (const store of this.parts.values())
      for (const [itemId, detail] of await store(tx, context, items))
        told.set(itemId, { ...told.get(itemId), ...detail });
    return told;
  }
}
