import type { Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { SeededRandom } from './seeded-random.js';
import { WaitingWords } from './waiting-words.js';

export interface Given {
  readonly items: readonly { id: string; planId: string; dueOn: string | null; leadUnitId: string }[];
  readonly actors: readonly Actor[];
  readonly unitIds: readonly string[];
  readonly planIds: readonly string[];
  readonly flowId: string;
}

const DAYS = ['2026-01-15', '2026-12-15', '2199-06-30'] as const;

/** Stores, past the commands, some of everything that can wait for somebody, and as much that waits for nobody. */
export class WaitingThings {
  constructor(
    private readonly tx: Transaction,
    private readonly random: SeededRandom,
    private readonly given: Given,
  ) {}

  async store(): Promise<void> {
    for (const item of this.given.items) await this.onItem(item);
    for (const planId of this.given.planIds) await this.dispatches(planId);
    await this.sheets();
    await this.standIns();
    for (const item of this.random.some(this.given.items, 120)) await this.approval(item);
    await new WaitingWords(this.tx, this.random, this.given).store();
  }

  private readonly day = (): string => this.random.of(DAYS);
  private readonly unit = (): string => this.random.of(this.given.unitIds);
  private readonly someone = (): string => this.random.of(this.given.actors).userId;
  private readonly seldom = (): boolean => this.random.below(4) === 0;

  private async onItem({ id, dueOn, leadUnitId }: Given['items'][number]): Promise<void> {
    const { tx, random, someone, unit, day, seldom } = this;
    if (seldom())
      await tx.query(
        `INSERT INTO contest (id, item_id, dispatch_id, unit_id, role, basis, status, raised_by, raised_at, answer_by)
         SELECT $1, $2, dispatch.id, $3, 'lead', '依据', $4, $5, now(), $6 FROM dispatch LIMIT 1`,
        [newId(), id, unit(), random.of(['open', 'withdrawn']), someone(), day()],
      );
    if (seldom() && dueOn !== null)
      await tx.query(
        `INSERT INTO due_extension (id, item_id, unit_id, from_due, proposed_due, reason, status, asked_by, asked_at)
         VALUES ($1, $2, $3, $4, '2199-12-31', '客观原因', $5, $6, now())`,
        [newId(), id, unit(), dueOn, random.of(['open', 'refused']), someone()],
      );
    if (seldom())
      await tx.query(
        `INSERT INTO coordination (id, item_id, unit_id, matter, proposal, status, asked_by, asked_at, answer_by)
         VALUES ($1, $2, $3, '事项', '建议', $4, $5, now(), $6)`,
        [newId(), id, unit(), random.of(['open', 'answered']), someone(), day()],
      );
    if (seldom())
      await tx.query(
        `INSERT INTO milestone (id, item_id, text, due_on, status, proposed_by, proposed_at)
         VALUES ($1, $2, '节点', $3, $4, $5, now())`,
        [newId(), id, day(), random.of(['proposed', 'withdrawn']), someone()],
      );
    if (seldom())
      await tx.query(`UPDATE work_item SET open_return = $2 WHERE id = $1 AND status = 'inProgress'`, [
        id,
        random.of(['supplement', 'rectification']),
      ]);
    if (seldom()) await tx.query(`UPDATE work_item SET due_owner = 'lead' WHERE id = $1 AND due_on IS NOT NULL`, [id]);
    if (seldom() && dueOn !== null)
      await tx.query(`INSERT INTO item_reminder VALUES ($1, $2, $3, now())`, [
        id,
        random.of([dueOn, '2025-01-15']),
        random.of([leadUnitId, leadUnitId, unit()]),
      ]);
    if (seldom())
      await tx.query(
        `UPDATE work_item_share SET settlement = 'noSeparateReport', settled_at = now() WHERE item_id = $1`,
        [id],
      );
  }

  private async dispatches(planId: string): Promise<void> {
    for (const unitId of this.random.some(this.given.unitIds, 12)) {
      const id = newId();
      await this.tx.query(
        `INSERT INTO dispatch (id, plan_id, plan_version_id, unit_id, kind, status, issued_at, issued_by, contest_until,
           signed_at, signed_by)
         SELECT $1, $2, version.id, $3, 'revision', $4::text, now(), $5, $6, CASE WHEN $4 = 'signed' THEN now() END,
           CASE WHEN $4 = 'signed' THEN $5::uuid END
         FROM plan_version AS version WHERE version.plan_id = $2`,
        [id, planId, unitId, this.random.of(['issued', 'signed']), this.someone(), this.day()],
      );
      // Of one in ten all that stood on it went elsewhere.
      if (this.random.below(10) > 0)
        await this.tx.query(
          `INSERT INTO dispatch_line (dispatch_id, item_id, role, change, withdrawn_at)
           SELECT $1, id, 'lead', 'ended', now() FROM work_item WHERE plan_id = $2 LIMIT 1`,
          [id, planId],
        );
    }
  }

  private async sheets(): Promise<void> {
    for (let count = 0; count < 4; count += 1) {
      const [windowId, status] = [newId(), this.random.of(['open', 'locked'])];
      await this.tx.query(
        `INSERT INTO reporting_window (id, owner_unit_id, kind, title, time_zone, period_from, period_to, due_on, key_only,
           status, opened_by, opened_at, locked_at)
         VALUES ($1, $2, 'adHoc', '专项填报', 'Asia/Shanghai', '2026-01-01', '2026-03-31', $3, false, $4::text, $5, now(),
           CASE WHEN $4 = 'locked' THEN now() END)`,
        [windowId, this.unit(), this.day(), status, this.someone()],
      );
      for (const unitId of this.random.some(this.given.unitIds, 25)) {
        const [sent, held, again] = [this.seldom(), this.seldom(), this.seldom()];
        await this.tx.query(
          `INSERT INTO sheet (id, window_id, unit_id, status, sent_by, sent_at, held_by, reopened_at, reopened_reason)
           VALUES ($1, $2, $3, $4, $5, CASE WHEN $5::uuid IS NOT NULL THEN now() END, $6, $7, $8)`,
          [
            ...[newId(), windowId, unitId, sent ? 'sent' : 'open', sent ? this.someone() : null],
            ...[!sent && held ? newId() : null, again ? new Date() : null, again ? '补报' : null],
          ],
        );
      }
    }
  }

  /** Each person on one side of at most one arrangement. */
  private async standIns(): Promise<void> {
    const people = this.random.some(this.given.actors, 24);
    for (let at = 0; at + 1 < people.length; at += 2)
      await this.tx.query(
        `INSERT INTO stand_in (id, principal_id, stand_in_id, valid_from, valid_to, reason, created_by, created_at, ended_at)
         VALUES ($1, $2, $3, $4, $5, '休假', $2, now(), $6)`,
        [
          ...[newId(), people[at]!.userId, people[at + 1]!.userId],
          ...[this.random.of(['2020-01-01', '2190-01-01']), '2199-12-31', this.seldom() ? new Date() : null],
        ],
      );
  }

  private async approval({ id, planId }: Given['items'][number]): Promise<void> {
    const { tx, random, someone, unit } = this;
    const [caseId, requester, open] = [newId(), someone(), random.below(5) > 0];
    await tx.query(
      `INSERT INTO approval_case (id, subject_type, subject_id, item_id, plan_id, action, flow_id, requester_id,
         keeper_unit_id, time_zone, payload, snapshot, digest, facts, status, path, visits, opened_at, concluded_at)
       VALUES ($1, 'workItem', $2, $2, $3, 'submit', $4, $5, $6, 'Asia/Shanghai', '{}', '{}', '', '{}', $7::text, '[]', 1,
         now(), CASE WHEN $7 <> 'open' THEN now() END)`,
      [caseId, id, planId, this.given.flowId, requester, unit(), open ? 'open' : 'withdrawn'],
    );
    const people = random.some(
      this.given.actors.map(({ userId }) => userId).filter((userId) => userId !== requester),
      8,
    );
    for (let count = 0; count < 4; count += 1) {
      const kept = this.seldom();
      const state = random.of(['live', 'live', 'live', 'waiting', 'approved']);
      const taskId = newId();
      const holder = kept ? null : people[count]!;
      await tx.query(
        `INSERT INTO approval_task (id, case_id, ordinal, step, visit, seat, requester_id, principal_id, holder_id,
           delegate_id, source, state, due_on)
         VALUES ($1, $2, $3, 'head', 1, $1, $4, $5, $5, $6, $7, $8, $9)`,
        [
          ...[taskId, caseId, count, requester, holder, !kept && this.seldom() ? people[count + 4] : null],
          ...[kept ? 'kept' : 'rule', state, random.of([...DAYS, null])],
        ],
      );
      if (state === 'approved' && holder !== null)
        await tx.query(
          `INSERT INTO approval_decision (task_id, case_id, number, visit, decision, requester_id, by_id, reason, decided_at)
           VALUES ($1, $2, $3, 1, 'approve', $4, $5, '同意', now())`,
          [taskId, caseId, count + 1, requester, holder],
        );
    }
  }
}
