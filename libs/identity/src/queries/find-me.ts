import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import type { meSchema } from '#libs/contracts';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { membershipViews } from './membership-views.js';

/** Who one is and what the page may offer; the server decides each request anew. */
@Injectable()
export class FindMe {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  async run(actor: Actor): Promise<z.infer<typeof meSchema>> {
    const { manager } = this.dataSource;
    const [account] = await manager.query<{ login: string }[]>('SELECT login FROM user_account WHERE id = $1', [
      actor.userId,
    ]);
    const membershipsOf = await membershipViews(manager, [actor.userId], dayIn(DEFAULT_TIME_ZONE));
    return {
      id: actor.userId,
      login: account?.login ?? '',
      name: actor.name,
      memberships: membershipsOf(actor.userId),
      permissions: this.access.permissionsOf(actor),
      timeZone: DEFAULT_TIME_ZONE,
    };
  }
}
