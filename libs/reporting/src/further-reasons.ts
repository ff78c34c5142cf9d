import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RowReason } from '#libs/contracts';

/** The items that a window is about. */
export interface WindowScope {
  readonly ownerUnitId: string;
  /** One plan; null for all plans of the owner. */
  readonly planId: string | null;
}

/** Why items are asked for besides dates: a yellow or red light, an open instruction. Higher libraries provide it. */
export abstract class FurtherReasons {
  /** The items that are asked for, with why. */
  abstract of(manager: EntityManager, scope: WindowScope): Promise<ReadonlyMap<string, readonly RowReason[]>>;
}

/** As long as there are neither lights nor instructions: nothing. */
@Injectable()
export class NoFurtherReasons extends FurtherReasons {
  async of(): Promise<ReadonlyMap<string, readonly RowReason[]>> {
    return new Map();
  }
}
