import { ApplyRevision, GetDispatch, SignDispatch } from '#libs/work-items';
import type { PlanDesk } from './plan-desk.js';
import { RevisedPlan, type Revision } from './revised-plan.js';

/** A line of a dispatch as it is stored. */
export interface Line {
  unit: string;
  kind: string;
  status: string;
  ref: string;
  role: string;
  change: string | null;
  withdrawn: boolean;
}

/** Lines, short: `2 lead changed`. */
export const told = (rows: readonly Line[]): string[] =>
  rows.map(({ ref, role, change }) => `${ref} ${role} ${change}`);

/** Item 1 later and other, item 2 by another lead, item 3 left out, so that others move up, and a new item 5. */
export const revise = (text: string): string =>
  text
    .replace('到2025年，每个街道建成1处', '到2027年，每个街道建成2处')
    .replace('市教育局、市财政局等', '市财政局、市教育局')
    .replace(/3\. .*\n/, '')
    .replace('4. ', '3. ')
    .replace(/5\. (.*)\n/, '4. $1\n5. 建立信息平台。汇集各类机构数据，定期公布。（责任单位：市财政局）\n');

/** What bringing revisions into force is looked at with. */
export class RevisionScene {
  constructor(readonly desk: PlanDesk) {}

  apply(plan: RevisedPlan, { version }: Revision, by = this.desk.supervisor) {
    return this.desk.city.get(ApplyRevision).run(by, plan.planId, version);
  }

  /** A plan of which everything of the newer text is adopted. */
  async adopted(change = revise): Promise<[RevisedPlan, Revision]> {
    const plan = await RevisedPlan.issue(this.desk);
    await plan.check(change(plan.text));
    return [plan, await plan.adoptAll()];
  }

  async lines(planId: string, unit?: string): Promise<Line[]> {
    const rows = await this.desk.city.dataSource.query<Line[]>(
      `SELECT unit.name AS unit, dispatch.kind, dispatch.status, item.ref, line.role, line.change,
           line.withdrawn_at IS NOT NULL AS withdrawn
         FROM dispatch JOIN dispatch_line AS line ON line.dispatch_id = dispatch.id
         JOIN unit ON unit.id = dispatch.unit_id JOIN work_item AS item ON item.id = line.item_id
         WHERE dispatch.plan_id = $1 ORDER BY dispatch.issued_at, item.id, line.role, unit.name`,
      [planId],
    );
    return rows.filter((line) => unit === undefined || line.unit === unit);
  }

  async dispatchesOf(planId: string, unitId: string): Promise<string[]> {
    const rows = await this.desk.city.dataSource.query<{ id: string }[]>(
      `SELECT id FROM dispatch WHERE plan_id = $1 AND unit_id = $2 ORDER BY issued_at, id`,
      [planId, unitId],
    );
    return rows.map(({ id }) => id);
  }

  async sign(planId: string, unit: string): Promise<void> {
    const officer = await this.desk.city.person(unit, 'officer');
    for (const id of await this.dispatchesOf(planId, this.desk.city.unit(unit))) {
      const dispatch = await this.desk.city.get(GetDispatch).run(officer, id);
      if (dispatch.status === 'issued') await this.desk.city.get(SignDispatch).run(officer, id, dispatch.version);
    }
  }

  /** Each open item has exactly one lead line in force, of the unit that leads it. */
  async expectOneAnswering(planId: string): Promise<void> {
    const rows = await this.desk.city.dataSource.query<{ ref: string; leads: number; right: boolean }[]>(
      `SELECT item.ref, count(line.item_id)::integer AS leads, bool_and(dispatch.unit_id = item.lead_unit_id) AS right
       FROM work_item AS item
       LEFT JOIN dispatch_line AS line ON line.item_id = item.id AND line.role = 'lead' AND line.withdrawn_at IS NULL
       LEFT JOIN dispatch ON dispatch.id = line.dispatch_id
       WHERE item.plan_id = $1 AND item.status IN ('issued', 'inProgress', 'submitted') GROUP BY item.id, item.ref`,
      [planId],
    );
    expect(rows.filter(({ leads, right }) => leads !== 1 || !right)).toEqual([]);
    const shares = await this.desk.city.dataSource.query<object[]>(
      `SELECT item.ref, share.unit_id FROM work_item_share AS share JOIN work_item AS item ON item.id = share.item_id
       WHERE item.plan_id = $1 AND item.status IN ('issued', 'inProgress', 'submitted')
         AND (SELECT count(*) FROM dispatch_line AS line WHERE line.share_id = share.id AND line.withdrawn_at IS NULL) <> 1`,
      [planId],
    );
    expect(shares).toEqual([]);
  }
}
