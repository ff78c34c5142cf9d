import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import type { IssuableTarget, KnownTarget, OtherPlans } from '#libs/plans';
import type { EntityManager } from 'typeorm';
import type { ActContext } from './acts.js';

/** How the targets of one item change: what stays is named in neither. */
export interface TargetChange {
  readonly itemId: string;
  readonly withdrawnIds: readonly string[];
  readonly added: readonly IssuableTarget[];
  /** On what it rests. */
  readonly basis: string;
}

/** The library of targets, as far as a revision needs it. */
export interface TargetStore {
  /** The targets of an item that are asked for, as a JSON array over its id; what they say has the names of a draft's. */
  readonly sql: (itemId: string) => string;
  /** The values in force that an owner's other plans give for indicators, by `indicatorKey`; newest plan first. */
  readonly known: (
    manager: EntityManager,
    others: OtherPlans,
    keys: readonly string[],
    most: number,
  ) => Promise<KnownTarget[]>;
  readonly change: (tx: Transaction, context: ActContext, change: TargetChange) => Promise<void>;
}

/** What items have to reach: the library above that stores it registers here. */
@Injectable()
export class TargetsInForce {
  private store: TargetStore | undefined;

  register(store: TargetStore): void {
    if (this.store) throw new Error('The targets in force are registered twice.');
    this.store = store;
  }

  sql(itemId: string): string {
    return this.store?.sql(itemId) ?? `'[]'::json`;
  }

  async known(
    manager: EntityManager,
    others: OtherPlans,
    keys: readonly string[],
    most: number,
  ): Promise<KnownTarget[]> {
    return (await this.store?.known(manager, others, keys, most)) ?? [];
  }

  /** The item is locked. */
  async change(tx: Transaction, context: ActContext, change: TargetChange): Promise<void> {
    await this.store?.change(tx, context, change);
  }
}
