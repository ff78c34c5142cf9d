import type { DynamicModule, Type } from '@nestjs/common';
import type { DatabaseSettings } from '#libs/database';

/** The feature modules of the api with the entities of their libraries; a new feature adds one line to each list. */
export function features(): { modules: (Type<unknown> | DynamicModule)[]; entities: DatabaseSettings['entities'] } {
  return { modules: [], entities: [] };
}
