import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { approvedManySchema, approveManySchema } from '#libs/contracts';
import { inTransaction, unframed } from '#libs/database';
import { Problem } from '#libs/kernel';
import { ensureAtOnce } from '../domain/at-once.js';
import type { Case } from '../domain/case.js';
import { describeMany, type Result, type Tried } from '../queries/approved-many.js';
import type { CaseRow } from '../storage/case-row.js';
import { ActOnCase, ensureVersion } from './act-on-case.js';

type Answer = z.infer<typeof approvedManySchema>;
type Wanted = Result['asked'] & { readonly version?: number };

/**
 * Agrees to several approvals (批量同意): each in a transaction of its own, with its own outcome. What cannot be agreed
 * to is left as it is, with the reason, and so is what would lapse: nobody meant that who agreed to many.
 */
@Injectable()
export class ApproveMany {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly acts: ActOnCase,
  ) {}

  /** What would come of each now: it is done as it would be done, and undone. */
  preview(actor: Actor, tasks: readonly Wanted[]): Promise<Answer> {
    return unframed(() => this.each(actor, tasks, (task) => this.tried(actor, task)));
  }

  /** Sent again after a line that broke, it answers the same: what the actor agreed to before counts as agreed to. */
  async run(actor: Actor, { tasks, reason }: z.infer<typeof approveManySchema>): Promise<Answer> {
    const answer = await unframed(() => this.each(actor, tasks, (task) => this.done(actor, task, reason)));
    return inTransaction(this.dataSource, () => Promise.resolve(answer));
  }

  private async each<Task extends Wanted>(
    actor: Actor,
    tasks: readonly Task[],
    work: (task: Task) => Promise<Tried>,
  ): Promise<Answer> {
    const results: Result[] = [];
    for (const task of tasks) results.push({ asked: task, ...(await work(task)) });
    return { items: await describeMany(this.dataSource.manager, results) };
  }

  private async tried(actor: Actor, task: Wanted): Promise<Tried> {
    return this.attempt(actor, task, '', true);
  }

  private async done(actor: Actor, task: Wanted, reason: string): Promise<Tried> {
    const tried = await this.attempt(actor, task, reason, false);
    const isOwn = tried.row?.case.decisions.some(
      ({ taskId, byId, decision }) => taskId === task.taskId && byId === actor.userId && decision === 'approve',
    );
    return isOwn && tried.row && tried.refused ? { row: tried.row, after: tried.row.case, refused: null } : tried;
  }

  private async attempt(actor: Actor, task: Wanted, reason: string, isUndone: boolean): Promise<Tried> {
    let row: CaseRow | null = null;
    try {
      const after = await inTransaction(this.dataSource, async (tx) => {
        const act = { kind: 'approve', taskId: task.taskId, reason } as const;
        const { moved, lapsedFor } = await this.acts.within(tx, actor, task.caseId, act, (locked) => {
          row = locked;
          if (task.version !== undefined) ensureVersion(locked, task.version);
          if (locked.case.status === 'open') ensureAtOnce(locked.case, locked.action);
        });
        if (lapsedFor.length > 0) throw new Problem('wouldLapse', { errors: [...lapsedFor] });
        if (isUndone) throw new Undone(moved.case);
        return moved.case;
      });
      return { row, after, refused: null };
    } catch (error) {
      if (error instanceof Undone) return { row, after: error.after, refused: null };
      if (error instanceof Problem) return { row, after: null, refused: error };
      throw error;
    }
  }
}

/** Carries what would have come of it out of the transaction that is undone. */
class Undone extends Error {
  constructor(readonly after: Case) {
    super('undone');
  }
}
