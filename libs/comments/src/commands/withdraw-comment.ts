import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { inTransaction, queryPrepared } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { append } from '#libs/ledger';

interface Row {
  authorId: string;
  unitId: string;
  version: number;
}

/** Takes back what the actor said inside the own unit; what others have read stays. */
@Injectable()
export class WithdrawComment {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Problems: `notFound` for another's, one that others may read, and one that was taken back already; `stale`. */
  run(actor: Actor, id: string, version: number): Promise<{ id: string; version: number }> {
    return inTransaction(this.dataSource, async (tx) => {
      const [row] = await queryPrepared<Row>(tx, LOCK, [id]);
      if (!row || row.authorId !== actor.userId) throw new Problem('notFound');
      if (row.version !== version) throw new Problem('stale');
      const at = new Date();
      await queryPrepared(tx, WITHDRAW, [id, at]);
      await queryPrepared(tx, FORGET, [id]);
      await append(tx, {
        subject: { type: 'comment', id, version: version + 1 },
        unitIds: [row.unitId],
        actorId: actor.userId,
        actorUnitId: row.unitId,
        action: 'commentWithdrawn',
        commandId: newId(),
        occurredAt: at,
        payload: {},
      });
      return { id, version: version + 1 };
    });
  }
}

const LOCK = `
  SELECT author_id AS "authorId", unit_id AS "unitId", version FROM comment
  WHERE id = $1 AND internal AND withdrawn_at IS NULL FOR NO KEY UPDATE`;
const FORGET = 'DELETE FROM comment_mention WHERE comment_id = $1';
const WITHDRAW = `UPDATE comment SET withdrawn_at = $2, text = '', version = version + 1 WHERE id = $1`;
