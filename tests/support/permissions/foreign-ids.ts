import type { WorkItemStatus } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { anotherPlan } from '../plan-desk.js';
import { approvalIds } from './approval-ids.js';
import type { PermissionCity } from './city.js';
import { letterIds } from './letter-ids.js';

/** Ids by the names they have in routes. */
export type Ids = Readonly<Record<string, string>>;

/** A thing of every kind with all that hangs on it; each of the three kinds of parents has an `itemId` of its own. */
export interface Things {
  /** An issued duty of 市教育局, what hangs on it, and what was made of it. */
  readonly issued: Ids;
  /** A draft of the general office. */
  readonly draft: Ids;
}

/** Makes everything that a route can name. Called twice, it makes two of each, and nothing of one hangs on the other. */
export async function everyThing(city: PermissionCity, status: WorkItemStatus = 'inProgress'): Promise<Things> {
  const itemId = await city.itemIn(status, 'item');
  const nested = await city.nestedIds(itemId);
  const own = await city.ownIds('lead');
  const { evidenceId: othersEvidenceId = '' } = await city.ownIds('otherDistrict');
  const [windowId, sheetId, rowId, handOverId, sampleId] = [newId(), newId(), newId(), newId(), newId()];
  const [office, education] = [city.unit('市政府办公室'), city.unit('市教育局')];
  await inTransaction(city.dataSource, async (tx) => {
    const by = `(SELECT id FROM user_account WHERE login = 'office')`;
    await tx.query(
      `INSERT INTO reporting_window (id, owner_unit_id, plan_id, kind, title, time_zone, period_from, period_to, due_on,
         key_only, status, opened_by, opened_at)
       SELECT $1, $2, plan_id, 'adHoc', '专项填报', 'Asia/Shanghai', '2026-01-01', '2026-03-31', '2199-01-31', false,
         'open', ${by}, now() FROM work_item WHERE id = $3`,
      [windowId, office, itemId],
    );
    await tx.query(`INSERT INTO sheet (id, window_id, unit_id, status) VALUES ($1, $2, $3, 'open')`, [
      sheetId,
      windowId,
      education,
    ]);
    await tx.query(
      `INSERT INTO sheet_row (id, sheet_id, item_id, ordinal, reasons) VALUES ($1, $2, $3, 1, '{named}')`,
      [rowId, sheetId, itemId],
    );
    await tx.query(
      `INSERT INTO hand_over (id, unit_id, from_user_id, to_user_id, note, handed_by, handed_at)
       SELECT $1, $2, one.id, other.id, '', one.id, now() FROM user_account AS one, user_account AS other
       WHERE one.login = 'lead' AND other.login = 'leadAbove'`,
      [handOverId, education],
    );
    await tx.query(
      `INSERT INTO audit_sample (id, owner_unit_id, method, seed, size, population_size, population_digest, drawn_by,
         drawn_at) VALUES ($1, $2, 'random', '1', 1, 1, '\\x00', ${by}, now())`,
      [sampleId, office],
    );
  });
  const successionId = newId();
  await city.dataSource.query(
    `INSERT INTO unit_succession (id, kind, basis, effective_on, government_id, created_by, created_at)
     SELECT $1, 'dissolved', '机构改革方案', '2199-01-01', $2, id, now() FROM user_account WHERE login = 'office'`,
    [successionId, office],
  );
  const hanging = {
    successionId,
    windowId,
    sheetId,
    rowId,
    handOverId,
    sampleId,
    ...(await approvalIds(city)),
    ...(await letterIds(city)),
  };
  const issued = { itemId, ...nested, ...own, othersEvidenceId, ...hanging, uploadId: await anUpload(city, education) };
  return { issued: { ...issued, planId: city.planId, dispatchId: city.dispatchId }, draft: await aDraft(city) };
}

async function anUpload(city: PermissionCity, unitId: string): Promise<string> {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const begun = await city.send('lead', 'POST /uploads', {}, undefined).set({
    'tus-resumable': '1.0.0',
    'upload-length': '10',
    'upload-metadata': `filename ${base64('材料.txt')},unitId ${base64(unitId)}`,
  });
  return String(begun.headers['location']).split('/').at(-1) ?? '';
}

async function aDraft(city: PermissionCity): Promise<Ids> {
  const { body } = await city.send('office', 'POST /plans/imports', {}, { text: anotherPlan() });
  const { planId } = body as { planId: string };
  const draft = await city.send('office', 'GET /plans/:planId/draft', { planId }, undefined);
  const { items, questions } = draft.body as { items: { id: string }[]; questions: { id: string }[] };
  const [source] = await city.dataSource.query<{ id: string; editionId: string }[]>(
    `SELECT source.id, edition.id AS "editionId" FROM plan_source AS source JOIN plan_version AS edition ON edition.id = source.plan_version_id
     WHERE edition.plan_id = $1`,
    [planId],
  );
  const ids = { sourceId: source?.id ?? '', editionId: source?.editionId ?? '' };
  return { planId, itemId: items[0]?.id ?? '', questionId: questions[0]?.id ?? '', ...ids };
}
