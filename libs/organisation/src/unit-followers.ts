import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';

/** What a library above keeps in step with units, in the very transaction that changes them. */
export interface UnitFollower {
  /** A unit with all below it stands under another one: whoever reads what it reads may have changed. */
  moved(tx: Transaction, unitId: string): Promise<void>;
  /** A unit bears another name, or will. */
  renamed(tx: Transaction, unitId: string): Promise<void>;
}

/** Collects the followers by registration: this library knows none of them. */
@Injectable()
export class UnitFollowers implements UnitFollower {
  private readonly followers: UnitFollower[] = [];

  register(follower: UnitFollower): void {
    this.followers.push(follower);
  }

  async moved(tx: Transaction, unitId: string): Promise<void> {
    for (const follower of this.followers) await follower.moved(tx, unitId);
  }

  async renamed(tx: Transaction, unitId: string): Promise<void> {
    for (const follower of this.followers) await follower.renamed(tx, unitId);
  }
}
