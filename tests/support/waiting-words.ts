import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { SeededRandom } from './seeded-random.js';
import type { Given } from './waiting-things.js';

const DAYS = ['2026-01-15', '2026-12-15', '2199-06-30'] as const;
const LETTERS = ['prepared', 'checked', 'sent', 'answered', 'discarded'] as const;
const ANSWERS = ['asked', 'asked', 'noted', 'confirmed', 'kept'] as const;

/** Letters, facts, instructions and comments, stored past the commands in every state, for units and people at random. */
export class WaitingWords {
  constructor(
    private readonly tx: Transaction,
    private readonly random: SeededRandom,
    private readonly given: Given,
  ) {}

  async store(): Promise<void> {
    for (let count = 0; count < 60; count += 1) await this.letter();
    for (let count = 0; count < 80; count += 1) await this.instruction();
    for (let count = 0; count < 24; count += 1)
      await this.plan('document', this.random.of(['draft', 'discarded']), this.office());
    const subjects = await this.subjects();
    for (let count = 0; count < 120; count += 1) await this.comment(...this.random.of(subjects));
  }

  private readonly day = (): string => this.random.of(DAYS);
  private readonly unit = (): string => this.random.of(this.given.unitIds);
  private readonly someone = (): string => this.random.of(this.given.actors).userId;
  /** A unit somebody belongs to, or in whose name he or she supervises or leads. */
  private office(): string {
    const { unitId, generalOfficeId } = this.random.of(this.random.of(this.given.actors).memberships);
    return generalOfficeId !== null && this.random.below(2) === 0 ? generalOfficeId : unitId;
  }

  /** Somebody who leads a government, and its general office. */
  private leader(): [leaderId: string, officeId: string] {
    const led = this.given.actors.flatMap(({ userId, memberships }) =>
      memberships.flatMap(({ role, generalOfficeId }): [string, string][] =>
        role === 'leader' && generalOfficeId !== null ? [[userId, generalOfficeId]] : [],
      ),
    );
    return this.random.of(led);
  }

  private async letter(): Promise<void> {
    const [id, status, by] = [newId(), this.random.of(LETTERS), this.someone()];
    const sent = status === 'sent' || status === 'answered';
    await this.tx.query(
      `INSERT INTO letter (id, kind, status, owner_unit_id, unit_id, title, body, answer_by, number, prepared_at, sent_by,
         sent_at, answered_at, ended_at)
       SELECT $1, 'notice', $2::text, $3, $4, '督办通知单', '', $5, CASE WHEN $6 THEN $7::text END, now(),
         CASE WHEN $6 THEN $8::uuid END, CASE WHEN $6 THEN now() END, CASE WHEN $2 = 'answered' THEN now() END,
         CASE WHEN $2 = 'discarded' THEN now() END`,
      [id, status, this.office(), this.unit(), this.day(), sent, id, by],
    );
    const answer = this.random.of(ANSWERS);
    await this.tx.query(
      `INSERT INTO letter_fact (id, letter_id, unit_id, facts, status, check_by) VALUES ($1, $2, $3, '进展迟缓', $4, $5)`,
      [newId(), id, this.unit(), answer, this.day()],
    );
  }

  /** A matter of its own; its lead is the item's, which may be another than the one that was named. */
  private async instruction(): Promise<void> {
    const status = this.random.of(['open', 'replied', 'presented', 'presented', 'closed']);
    const [leaderId, owner] = this.random.below(2) === 0 ? this.leader() : [this.someone(), this.office()];
    const planId = await this.plan('instruction', 'issued', owner);
    await this.tx.query(
      `INSERT INTO instruction (id, owner_unit_id, leader_id, given_on, class, subject, words, proposed_handling, reply_by,
         plan_id, lead_unit_id, status, registered_by, registered_at, closed_by, closed_at)
       VALUES ($1, $2, $3, '2026-01-01', 'ordinary', '来信', '请阅处', '', $4, $5, $6, $7::text, $3, now(),
         CASE WHEN $7 = 'closed' THEN $3::uuid END, CASE WHEN $7 = 'closed' THEN now() END)`,
      [newId(), owner, leaderId, this.day(), planId, this.unit(), status],
    );
    const item = this.random.of(this.given.items);
    if (this.random.below(4) > 0)
      await this.tx.query('UPDATE work_item SET plan_id = $1 WHERE id = $2', [planId, item.id]);
  }

  private async plan(kind: 'document' | 'instruction', status: string, ownerUnitId: string): Promise<string> {
    const id = newId();
    await this.tx.query(
      `INSERT INTO plan (id, owner_unit_id, kind, status, handling, title, number, time_zone, created_by, created_at)
       VALUES ($1, $2, $3, $4, 'ordinary', '批示件', $5, 'Asia/Shanghai', $6, now())`,
      [id, ownerUnitId, kind, status, status === 'issued' ? id : null, this.someone()],
    );
    return id;
  }

  private async subjects(): Promise<[type: string, id: string][]> {
    const cases = await this.tx.query<{ id: string }[]>('SELECT id FROM approval_case');
    const found: [string, string][] = cases.map(({ id }) => ['approvalCase', id]);
    for (let count = 0; count < 40; count += 1) found.push(['evidence', await this.record()]);
    return [...found, ...this.random.some(this.given.items, 60).map(({ id }): [string, string] => ['workItem', id])];
  }

  private async record(): Promise<string> {
    const id = newId();
    await this.tx.query(
      `INSERT INTO evidence (id, unit_id, kind, title, proves, period_from, period_to, created_by, created_at)
       VALUES ($1, $2, 'text', '总结', '', '2026-01-01', '2026-01-31', $3, now())`,
      [id, this.unit(), this.someone()],
    );
    return id;
  }

  private async comment(type: string, subjectId: string): Promise<void> {
    const [id, internal] = [newId(), this.random.below(4) === 0];
    const named = this.random.some(
      this.given.actors.map(({ userId }) => userId),
      3,
    );
    await this.tx.query(
      `INSERT INTO comment (id, subject_type, subject_id, author_id, unit_id, internal, text, mentioned_ids, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, '请关注', $7, now())`,
      [
        id,
        type,
        subjectId,
        this.someone(),
        this.random.of(this.random.of(this.given.actors).memberships).unitId,
        internal,
        named,
      ],
    );
    // The third has taken note.
    await this.tx.query('INSERT INTO comment_mention (comment_id, user_id) SELECT $1, unnest($2::uuid[])', [
      id,
      named.slice(0, 2),
    ]);
  }
}
