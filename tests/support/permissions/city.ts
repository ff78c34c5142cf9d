import type { DataSource } from 'typeorm';
import type { Role, WorkItemStatus } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { recomputeScope } from '#libs/work-items';
import { aCity, type Tree } from '../a-city.js';
import { aPerson, PASSWORD } from '../a-person.js';
import { startApi, type TestApi } from '../api.js';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { openDataSource } from '../data-source.js';
import { people, type Person } from './table.js';

const ELSEWHERE: Tree = ['government', '临江市人民政府', ['generalOffice', '临江市政府办公室']];
/** Where each person works, and as what. In a sub-task 市财政局 leads and 市教育局 stands above it. */
const duties: Readonly<Record<Person, [path: string, role: Role]>> = {
  office: ['市政府办公室', 'supervisor'],
  section: ['督查室', 'supervisor'],
  leadAbove: ['市教育局', 'head'],
  lead: ['市教育局', 'liaison'],
  leadsOffice: ['市教育局/办公室', 'liaison'],
  supporter: ['市财政局', 'officer'],
  district: ['东港区人民政府', 'liaison'],
  bureau: ['东港区人民政府/区财政局', 'liaison'],
  otherDistrict: ['西山区人民政府', 'liaison'],
  stranger: ['市发展改革委', 'head'],
  mayor: ['市政府办公室', 'leader'],
  viceMayor: ['市政府办公室', 'leader'],
  otherCity: ['临江市政府办公室', 'supervisor'],
  systemAdministrator: ['市政府办公室', 'systemAdministrator'],
  securityAdministrator: ['市政府办公室', 'securityAdministrator'],
  auditAdministrator: ['市政府办公室', 'auditAdministrator'],
};

/** A city with an api and one person of each standing; items are stored as they are wanted. */
export class PermissionCity {
  private readonly tokens = new Map<Person, string>();
  private readonly records = new Map<string, string>();
  readonly planId = newId();
  readonly dispatchId = newId();
  private count = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly dataSource: DataSource,
    readonly api: TestApi,
    readonly unit: (path: string) => string,
  ) {}

  static async open(): Promise<PermissionCity> {
    const database = await createTestDatabase();
    const dataSource = await openDataSource(database.appUrl);
    const [home, away] = await inTransaction(dataSource, async (tx) => [await aCity(tx), await aCity(tx, ELSEWHERE)]);
    const unit = (path: string): string => (path.startsWith('临江市') ? away(path) : home(path));
    const city = new PermissionCity(database, dataSource, await startApi(database.appUrl), unit);
    await city.settle();
    return city;
  }

  private async settle(): Promise<void> {
    for (const person of people) {
      const [path, role] = duties[person];
      const field = person === 'viceMayor' ? [this.unit('市教育局'), this.unit('市财政局')] : [];
      const more = { wholeField: person === 'mayor', fieldUnitIds: field };
      await inTransaction(this.dataSource, (tx) =>
        aPerson(tx, { login: person, unitId: this.unit(path), role, ...more }),
      );
      const { body } = await this.api.http.post('/api/session').send({ login: person, password: PASSWORD }).expect(200);
      this.tokens.set(person, (body as { accessToken: string }).accessToken);
    }
    await this.dataSource.query(
      `INSERT INTO plan (id, owner_unit_id, kind, status, handling, title, number, time_zone, created_by, created_at)
       SELECT $1, $2, 'document', 'issued', 'ordinary', '方案', '督1号', 'Asia/Shanghai', id, now()
       FROM user_account LIMIT 1`,
      [this.planId, this.unit('市政府办公室')],
    );
    await this.dataSource.query(
      `WITH edition AS (
         INSERT INTO plan_version (id, plan_id, number, status, text, outline, reader_version, sketch, created_by, created_at)
         SELECT $2, $1, 1, 'issued', '', '{}', 'test', '{}', created_by, now() FROM plan WHERE id = $1
         RETURNING id, plan_id, created_by
       )
       INSERT INTO dispatch (id, plan_id, plan_version_id, unit_id, kind, status, issued_at, issued_by, contest_until)
       SELECT $2, plan_id, id, $3, 'plan', 'issued', now(), created_by, '2199-06-30' FROM edition`,
      [this.planId, this.dispatchId, this.unit('市教育局')],
    );
  }

  /** Sends a request as somebody, with a version that is right in form. */
  send(person: Person, route: string, ids: Readonly<Record<string, string>>, body: object | undefined, version = 1) {
    const [method = '', template = ''] = route.split(' ');
    const path = `/api${filled(template, ids)}`;
    const { http } = this.api;
    const verbs = {
      GET: http.get,
      POST: http.post,
      PUT: http.put,
      PATCH: http.patch,
      DELETE: http.delete,
      HEAD: http.head,
    };
    const request = verbs[method as keyof typeof verbs].call(http, path);
    void request.set('authorization', `Bearer ${this.tokens.get(person)}`).set('if-match', `"${version}"`);
    return body === undefined ? request : request.send(JSON.parse(filled(JSON.stringify(body), ids)) as object);
  }

  /** The unit of a person and a record it has filed, by the names their ids have in routes. */
  async ownIds(person: Person): Promise<Record<string, string>> {
    const unitId = this.unit(duties[person][0]);
    const known = this.records.get(unitId);
    if (known !== undefined) return { unitId, evidenceId: known };
    const evidenceId = newId();
    await inTransaction(this.dataSource, (tx) => fileRecord(tx, evidenceId, unitId));
    this.records.set(unitId, evidenceId);
    return { unitId, evidenceId };
  }

  /** Something of every kind that hangs on an item, made anew, by the name its id has in routes. */
  async nestedIds(itemId: string): Promise<Record<string, string>> {
    const [extensionId, contestId, targetId, milestoneId] = [newId(), newId(), newId(), newId()];
    const [citedId, citationId, coordinationId] = [newId(), newId(), newId()];
    await inTransaction(this.dataSource, async (tx) => {
      await tx.query('DELETE FROM due_extension WHERE item_id = $1', [itemId]);
      await tx.query('DELETE FROM contest WHERE item_id = $1', [itemId]);
      await tx.query(
        `INSERT INTO due_extension (id, item_id, unit_id, from_due, proposed_due, reason, status, asked_by, asked_at)
         SELECT $2, $1, $3, '2199-06-30', '2199-12-31', '', 'open', id, now() FROM user_account WHERE login = 'stranger'`,
        [itemId, extensionId, this.unit('市教育局')],
      );
      await tx.query(
        `INSERT INTO contest (id, item_id, dispatch_id, unit_id, role, basis, status, raised_by, raised_at, answer_by)
         SELECT $2, $1, $4, $3, 'lead', '', 'open', id, now(), '2199-06-30' FROM user_account WHERE login = 'stranger'`,
        [itemId, contestId, this.unit('市教育局'), this.dispatchId],
      );
      await tx.query('DELETE FROM coordination WHERE item_id = $1', [itemId]);
      await tx.query(
        `INSERT INTO coordination (id, item_id, unit_id, matter, proposal, status, asked_by, asked_at, answer_by)
         SELECT $2, item.id, item.lead_unit_id, '', '', 'open', person.id, now(), '2199-06-30'
         FROM work_item AS item, user_account AS person WHERE item.id = $1 AND person.login = 'stranger'`,
        [itemId, coordinationId],
      );
      await tx.query(
        `INSERT INTO target (id, item_id, ordinal, indicator, indicator_key, operator, value, unit, strength, created_by, created_at)
         SELECT $2, $1, 1, '床位', '床位', 'atLeast', 100, '张', 'required', id, now() FROM user_account WHERE login = 'stranger'`,
        [itemId, targetId],
      );
      await tx.query(
        `INSERT INTO milestone (id, item_id, text, due_on, status, proposed_by, proposed_at)
         SELECT $2, $1, '完成选址', '2199-01-31', 'proposed', id, now() FROM user_account WHERE login = 'stranger'`,
        [itemId, milestoneId],
      );
      const [cited] = await tx.query<{ unit: string }[]>('SELECT lead_unit_id AS unit FROM work_item WHERE id = $1', [
        itemId,
      ]);
      await fileRecord(tx, citedId, cited?.unit ?? '');
      await tx.query(
        `INSERT INTO evidence_citation (id, evidence_id, number, item_id, unit_id, status, cited_by, cited_at)
         SELECT $2, id, 1, $1, unit_id, 'submitted', created_by, now() FROM evidence WHERE id = $3`,
        [itemId, citationId, citedId],
      );
    });
    return { extensionId, contestId, targetId, milestoneId, citationId, coordinationId };
  }

  /** An item in a state: a duty that 市教育局 leads, or a request of it to 市财政局. Version 1. */
  async itemIn(status: WorkItemStatus, form: 'item' | 'subTask'): Promise<string> {
    const above = form === 'subTask' ? await this.store('inProgress', null) : null;
    return this.store(status, above);
  }

  private async store(status: WorkItemStatus, above: string | null): Promise<string> {
    const id = newId();
    this.count += 1;
    const office = this.unit('市政府办公室');
    const [education, finance] = [this.unit('市教育局'), this.unit('市财政局')];
    const ended = ['closed', 'continuing', 'terminated'].includes(status);
    await inTransaction(this.dataSource, async (tx) => {
      await tx.query(
        `INSERT INTO work_item (id, plan_id, parent_id, form, number, ordinal, ref, section, title, measures, source_text,
           key, issuer_unit_id, reviewer_unit_id, lead_unit_id, lead_printed, status, due_on, due_owner, search_text,
           search_terms, issued_at, closed_at)
         VALUES ($1, $2, $3, $4, $5, 1, '1', '', '事项', '', '', false, $6, $7, $8, false, $9, '2199-06-30', $10, '', '{}',
           now(), $11)`,
        [
          id,
          this.planId,
          above,
          above === null ? 'item' : 'request',
          `第${this.count}号`,
          office,
          above === null ? office : education,
          above === null ? education : finance,
          status,
          above === null ? 'generalOffice' : 'lead',
          ended ? new Date() : null,
        ],
      );
      await tx.query(`INSERT INTO dispatch_line (dispatch_id, item_id, role) VALUES ($1, $2, 'lead')`, [
        this.dispatchId,
        id,
      ]);
      if (above === null) {
        await tx.query(
          `INSERT INTO work_item_share (id, item_id, unit_id, role, ordinal, settlement, settled_at)
           SELECT gen_random_uuid(), $1, unit_id, role, 1, 'noSeparateReport', now()
           FROM (VALUES ($2::uuid, 'supporting'), ($3::uuid, 'implementer')) AS named (unit_id, role)`,
          [id, finance, this.unit('东港区人民政府')],
        );
      }
      if (status === 'submitted') {
        await tx.query(
          `INSERT INTO item_submission (id, item_id, number, unit_id, statement, submitted_by, submitted_at)
           SELECT gen_random_uuid(), $1, 1, $2, '已完成', (SELECT id FROM user_account WHERE login = 'stranger'), now()`,
          [id, above === null ? education : finance],
        );
      }
      await recomputeScope(tx, [id]);
    });
    return id;
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.dataSource.destroy();
    await this.database.drop();
  }
}

async function fileRecord(tx: Transaction, id: string, unitId: string): Promise<void> {
  await tx.query(
    `WITH record AS (
       INSERT INTO evidence (id, unit_id, kind, title, proves, period_from, period_to, created_by, created_at)
       SELECT $1, $2, 'text', '总结', '完成情况', '2024-01-01', '2024-12-31', person.id, now()
       FROM user_account AS person WHERE person.login = 'stranger' RETURNING id, created_by
     )
     INSERT INTO evidence_version (evidence_id, number, text, added_by, added_at)
     SELECT id, 1, '已完成。', created_by, now() FROM record`,
    [id, unitId],
  );
}

/** A route or body with the ids it names; one that is not given is nobody's. */
const filled = (template: string, ids: Readonly<Record<string, string>>): string =>
  template.replace(/:(\w+Id)\b/g, (_, name: string) => ids[name] ?? newId());
