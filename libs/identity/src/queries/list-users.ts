import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { accessibleBy, type Actor, Policies, type SubjectColumns } from '#libs/access';
import type { userListQuery, userPageSchema, userSchema } from '#libs/contracts';
import { dayIn, decodeCursor, DEFAULT_TIME_ZONE, encodeCursor } from '#libs/kernel';
import { governingKindsSql } from '#libs/organisation';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { UserAccount } from '../entities/index.js';
import { membershipViews } from './membership-views.js';

const placeSchema = z.strictObject({ login: z.string() });
type UserRow = Omit<z.infer<typeof userSchema>, 'memberships'>;

const IN_FORCE = 'member.valid_to IS NULL OR member.valid_to > current_date';

/** How the policies' fields are found in SQL; `account` is the alias of the list's query. */
export const userColumns: SubjectColumns = {
  unitIds: {
    anyOf: (ids) => `EXISTS (
      SELECT FROM membership AS member
      WHERE member.user_id = account.id AND (${IN_FORCE}) AND member.unit_id = ANY (${ids}))`,
  },
  governmentIds: {
    anyOf: (ids) => `EXISTS (
      SELECT FROM membership AS member JOIN unit_closure AS line ON line.descendant_id = member.unit_id
      WHERE member.user_id = account.id AND (${IN_FORCE}) AND line.ancestor_id = ANY (${ids})
        AND NOT EXISTS (
          SELECT FROM unit_closure AS below JOIN unit AS between ON between.id = below.ancestor_id
          WHERE below.descendant_id = member.unit_id AND below.depth < line.depth
            AND between.kind IN ${governingKindsSql}))`,
  },
};

/** The people the asker may know of, by login, page by page. */
@Injectable()
export class ListUsers {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly policies: Policies,
  ) {}

  /** Problem: `invalidCursor`. */
  async run(actor: Actor, query: z.infer<typeof userListQuery>): Promise<z.infer<typeof userPageSchema>> {
    const list = this.dataSource
      .createQueryBuilder(UserAccount, 'account')
      .select('account.id', 'id')
      .addSelect('account.login', 'login')
      .addSelect('account.name', 'name')
      .addSelect('account.phone', 'phone')
      .addSelect('account.status', 'status')
      .addSelect('account.version', 'version')
      .orderBy('account.login')
      .limit(query.limit + 1);
    accessibleBy(list, this.policies, actor, { action: 'read', subject: 'User', columns: userColumns });
    if (query.cursor) list.andWhere('account.login > :after', { after: decodeCursor(placeSchema, query.cursor).login });
    if (query.text)
      list.andWhere('(strpos(account.name, :text) > 0 OR strpos(account.login, lower(:text)) > 0)', query);
    if (query.unit)
      list.andWhere(
        `EXISTS (SELECT FROM membership AS member
           WHERE member.user_id = account.id AND member.unit_id = :unit AND (${IN_FORCE}))`,
        query,
      );
    const rows = await list.getRawMany<UserRow>();
    const page = rows.slice(0, query.limit);
    const ids = page.map((row) => row.id);
    const membershipsOf = await membershipViews(this.dataSource.manager, ids, dayIn(DEFAULT_TIME_ZONE));
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return {
      items: page.map((row) => ({ ...row, memberships: membershipsOf(row.id) })),
      next: last ? encodeCursor({ login: last.login }) : null,
    };
  }
}
