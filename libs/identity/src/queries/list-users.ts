import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { accessibleBy, type Actor, Policies } from '#libs/access';
import type { userListQuery, userPageSchema, userSchema } from '#libs/contracts';
import { dayIn, decodeCursor, DEFAULT_TIME_ZONE, encodeCursor } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { UserAccount } from '../entities/index.js';
import { membershipViews } from './membership-views.js';
import { userColumns } from './user-columns.js';

const placeSchema = z.strictObject({ login: z.string() });
type UserRow = Omit<z.infer<typeof userSchema>, 'memberships'>;

/** The people the asker may know of, by login, page by page. */
@Injectable()
export class ListUsers {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly policies: Policies,
  ) {}

  /** Problem: `invalidCursor`. */
  async run(actor: Actor, query: z.infer<typeof userListQuery>): Promise<z.infer<typeof userPageSchema>> {
    const day = dayIn(DEFAULT_TIME_ZONE);
    const list = this.dataSource
      .createQueryBuilder(UserAccount, 'account')
      .select('account.id', 'id')
      .addSelect('account.login', 'login')
      .addSelect('account.name', 'name')
      .addSelect('account.phone', 'phone')
      .addSelect('account.status', 'status')
      .addSelect('account.version', 'version')
      .setParameter('day', day)
      .orderBy('account.login')
      .limit(query.limit + 1);
    accessibleBy(list, this.policies, actor, { action: 'read', subject: 'User', columns: userColumns });
    if (query.cursor) list.andWhere('account.login > :after', { after: decodeCursor(placeSchema, query.cursor).login });
    if (query.text)
      list.andWhere('(strpos(account.name, :text) > 0 OR strpos(account.login, lower(:text)) > 0)', query);
    if (query.unit)
      list.andWhere(
        `EXISTS (SELECT FROM membership AS member
           WHERE member.user_id = account.id AND member.unit_id = :unit
             AND (member.valid_to IS NULL OR member.valid_to > :day))`,
        query,
      );
    const rows = await list.getRawMany<UserRow>();
    const page = rows.slice(0, query.limit);
    const ids = page.map((row) => row.id);
    const membershipsOf = await membershipViews(this.dataSource.manager, ids, day);
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return {
      items: page.map((row) => ({ ...row, memberships: membershipsOf(row.id) })),
      next: last ? encodeCursor({ login: last.login }) : null,
    };
  }
}
