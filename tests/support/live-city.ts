import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Role } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { insertMemberships, insertUsers } from '#libs/identity';
import { appendAll, type NewLedgerEntry } from '#libs/ledger';
import { aCity } from './a-city.js';
import { anEntry, sequenceAll } from './ledger.js';

/** A small city with a plan, its items and people, for what the live status needs of them. */
export class LiveCity {
  private constructor(
    readonly dataSource: DataSource,
    readonly unit: (path: string) => string,
    readonly planId: string,
    readonly draftId: string,
  ) {}

  static async build(dataSource: DataSource): Promise<LiveCity> {
    const unit = await inTransaction(dataSource, (tx) => aCity(tx));
    const city = new LiveCity(dataSource, unit, randomUUID(), randomUUID());
    const registrar = await city.person('市政府办公室', 'supervisor');
    for (const [id, status] of [
      [city.planId, 'issued'],
      [city.draftId, 'draft'],
    ] as const) {
      await dataSource.query(
        `INSERT INTO plan (id, owner_unit_id, kind, status, handling, title, time_zone, created_by, created_at)
         VALUES ($1, $2, 'document', $3, 'ordinary', '测试方案', 'Asia/Shanghai', $4, now())`,
        [id, unit('市政府办公室'), status, registrar],
      );
      await dataSource.query(
        `INSERT INTO plan_version (id, plan_id, number, status, text, outline, reader_version, sketch, created_by, created_at)
         VALUES ($1, $1, 1, $2, '', '{}', '1', '{}', $3, now())`,
        [id, status, registrar],
      );
    }
    return city;
  }

  /** A user with one role in one or several units, effective today. */
  async person(unitPaths: string | readonly string[], role: Role): Promise<string> {
    const id = randomUUID();
    const account = { id, login: id, name: role, passwordHash: 'none', mustChangePassword: false };
    await inTransaction(this.dataSource, async (tx) => {
      await insertUsers(tx, [account]);
      const wholeField = role === 'leader';
      await insertMemberships(
        tx,
        [unitPaths].flat().map((path) => ({
          userId: id,
          unitId: this.unit(path),
          role,
          wholeField,
          validFrom: '2020-01-01',
        })),
      );
    });
    return id;
  }

  /** Lets a unit read its own part of an item only. */
  async grantNarrowly(itemId: string, reader: string): Promise<void> {
    await this.grant(itemId, reader);
    await this.dataSource.query('UPDATE item_scope SET breadth = 1 WHERE item_id = $1 AND unit_id = $2', [
      itemId,
      this.unit(reader),
    ]);
  }

  /** An issued item that `readers` may read; the first of them leads. */
  async item(...readers: string[]): Promise<string> {
    const id = randomUUID();
    const office = this.unit('市政府办公室');
    await this.dataSource.query(
      `INSERT INTO work_item (id, plan_id, number, ordinal, ref, section, title, measures, source_text, key,
         issuer_unit_id, reviewer_unit_id, lead_unit_id, lead_printed, status, search_text, search_terms, issued_at)
       VALUES ($1::uuid, $2, $1::text, 1, '', '', '不应出现在消息里的标题', '', '', false, $3, $3, $4, true, 'issued', '', '{}', now())`,
      [id, this.planId, office, this.unit(readers[0] ?? '市政府办公室')],
    );
    await this.grant(id, '市政府办公室', ...readers);
    return id;
  }

  /** Lets units read an item and all that belongs to it. */
  async grant(itemId: string, ...readers: string[]): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO item_scope (unit_id, item_id, breadth, status, due_on)
       SELECT DISTINCT unit, $1::uuid, 3, 'issued', 'infinity'::date FROM unnest($2::uuid[]) AS unit`,
      [itemId, readers.map(this.unit)],
    );
  }

  async withdraw(itemId: string, reader: string): Promise<void> {
    await this.dataSource.query('DELETE FROM item_scope WHERE item_id = $1 AND unit_id = $2', [
      itemId,
      this.unit(reader),
    ]);
  }

  async dispatch(unitPath: string): Promise<string> {
    const id = randomUUID();
    const versionId = randomUUID();
    await this.dataSource.query(
      `INSERT INTO plan_version (id, plan_id, number, status, text, outline, reader_version, sketch, created_by, created_at)
       SELECT $1, plan_id, max(number) + 1, 'issued', '', '{}', '1', '{}', min(created_by::text)::uuid, now()
       FROM plan_version WHERE plan_id = $2 GROUP BY plan_id`,
      [versionId, this.planId],
    );
    await this.dataSource.query(
      `INSERT INTO dispatch (id, plan_id, plan_version_id, unit_id, kind, status, issued_at, issued_by, contest_until)
       SELECT $1, $2, $4, $3, 'plan', 'issued', now(), created_by, '2099-01-01' FROM plan WHERE id = $2`,
      [id, this.planId, this.unit(unitPath), versionId],
    );
    return id;
  }

  async contest(itemId: string, unitPath: string): Promise<string> {
    const id = randomUUID();
    await this.dataSource.query(
      `INSERT INTO contest (id, item_id, dispatch_id, unit_id, role, basis, status, raised_by, raised_at, answer_by)
       SELECT $1, $2, $3, $4, 'lead', '不应出现在消息里的依据', 'open', created_by, now(), '2099-01-01'
       FROM plan WHERE id = $5`,
      [id, itemId, await this.dispatch(unitPath), this.unit(unitPath), this.planId],
    );
    return id;
  }

  /** Appends entries in one transaction and gives them their positions. */
  async act(...entries: Partial<NewLedgerEntry>[]): Promise<void> {
    await inTransaction(this.dataSource, (tx) => appendAll(tx, entries.map(anEntry)));
    await sequenceAll(this.dataSource);
  }

  /** An entry about an item of the city's plan. */
  about(itemId: string, given: Partial<NewLedgerEntry> = {}): Partial<NewLedgerEntry> {
    const subject = { type: 'workItem', id: itemId, version: 2 } as const;
    return { subject, itemId, planId: this.planId, action: 'sign', ...given };
  }
}
