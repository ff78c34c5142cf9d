import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { addMembersSchema } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { MissingMembers } from '../../queries/missing-members.js';
import type { WorkItemView } from '../../queries/work-item-views.js';
import { ChangeSupporters } from './change-supporters.js';

/** Names in an item the units that joined one of its groups later; each gets what the group got. */
@Injectable()
export class AddMembers {
  constructor(
    private readonly missing: MissingMembers,
    private readonly change: ChangeSupporters,
  ) {}

  /** Problems: `notFound` where the group misses nobody, and those of {@link ChangeSupporters}. */
  async run(
    actor: Actor,
    itemId: string,
    version: number,
    { groupId, reason }: z.infer<typeof addMembersSchema>,
  ): Promise<WorkItemView> {
    const { items } = await this.missing.run(actor, itemId);
    const found = items.find(({ group }) => group.id === groupId);
    if (!found) throw new Problem('notFound');
    const { role, units } = found;
    // Whoever is named meanwhile makes this version stale.
    return this.change.run(actor, itemId, version, {
      add: units.map(({ id }) => ({ unitId: id, role })),
      remove: [],
      reason,
    });
  }
}
