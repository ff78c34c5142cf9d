import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { inTransaction, queryPrepared } from '#libs/database';
import { Problem } from '#libs/kernel';

/** The person who is named has taken note: it waits no more, and nothing is kept of when. */
@Injectable()
export class NoteMention {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** A second time changes nothing. Problem: `notFound` where the actor is not named. */
  run({ userId }: Actor, id: string): Promise<{ id: string; version: number }> {
    return inTransaction(this.dataSource, async (tx) => {
      const [found] = await queryPrepared<{ version: number }>(tx, NAMED, [id, userId]);
      if (!found) throw new Problem('notFound');
      await queryPrepared(tx, NOTED, [id, userId]);
      return { id, version: found.version };
    });
  }
}

const NAMED = 'SELECT version FROM comment WHERE id = $1 AND $2::uuid = ANY (mentioned_ids)';
const NOTED = 'DELETE FROM comment_mention WHERE comment_id = $1 AND user_id = $2';
