import type { Actor } from '#libs/access';
import { DecideDifferences, GetRevision, ImportRevision } from '#libs/plans';
import { IssuePlan } from '#libs/work-items';
import { anotherPlan, type PlanDesk } from './plan-desk.js';

/** A revision as the api answers with it. */
export type Revision = Awaited<ReturnType<GetRevision['run']>>;
export type Difference = Revision['items'][number]['differences'][number];

/** The document that revises in tests. */
export const REVISING = {
  title: '关于调整养老服务发展实施方案的通知',
  number: '海政发〔2026〕9号',
  date: '2026-10-01',
  basis: '市政府第12次常务会议',
};

/** An issued plan of the test city whose text can be revised. */
export class RevisedPlan {
  private constructor(
    readonly desk: PlanDesk,
    readonly planId: string,
    /** The text in force. */
    readonly text: string,
  ) {}

  /** Issues a plan, of five items of its own unless a text is given. */
  static async issue(desk: PlanDesk, text = anotherPlan()): Promise<RevisedPlan> {
    const { planId } = await desk.import(text);
    const draft = await desk.answerAll(await desk.draft(planId));
    await desk.city.get(IssuePlan).run(desk.supervisor, planId, draft.version);
    return new RevisedPlan(desk, planId, text);
  }

  /** Hands in a newer text. */
  import(text: string, by = this.desk.supervisor, fileName = '修订.txt'): Promise<unknown> {
    const bytes = new TextEncoder().encode(text);
    const document = { fileName, mediaType: 'text/plain', bytes };
    return this.desk.city.get(ImportRevision).run(by, this.planId, document, REVISING);
  }

  /** Hands it in and answers every question. */
  async check(text: string): Promise<Revision> {
    await this.import(text);
    await this.desk.answerAll(await this.desk.draft(this.planId));
    return this.revision();
  }

  revision(by: Actor = this.desk.supervisor): Promise<Revision> {
    return this.desk.city.get(GetRevision).run(by, this.planId);
  }

  decide(choice: 'adopt' | 'keep' | 'open', differences: readonly Difference[], by = this.desk.supervisor) {
    const decisions = differences.map(({ planItemId, kind, digest, decision }) => ({
      ...{ planItemId, kind, digest, choice },
      was: decision?.choice ?? ('open' as const),
      reason: choice === 'keep' ? '仍按原方案执行' : null,
    }));
    return this.desk.city.get(DecideDifferences).run(by, this.planId, decisions);
  }

  /** Adopts everything that is still open. */
  async adoptAll(): Promise<Revision> {
    const open = differencesOf(await this.revision()).filter(({ decision }) => decision === null);
    return open.length === 0 ? this.revision() : this.decide('adopt', open);
  }

  /** The work items by their number in the document. */
  async items(): Promise<Record<string, { id: string; version: number; status: string; leadUnitId: string }>> {
    const rows = await this.desk.city.dataSource.query<
      { ref: string; id: string; version: number; status: string; leadUnitId: string }[]
    >(
      `SELECT ref, id, version, status, lead_unit_id AS "leadUnitId" FROM work_item
       WHERE plan_id = $1 AND parent_id IS NULL ORDER BY id`,
      [this.planId],
    );
    return Object.fromEntries(rows.map(({ ref, ...item }) => [ref, item]));
  }
}

/** All differences of a revision. */
export const differencesOf = ({ items }: Revision): Difference[] => items.flatMap(({ differences }) => differences);

/** What differs, short: `2 due`. */
export const told = ({ items }: Revision): string[] =>
  items.flatMap(({ ref, differences }) => differences.map(({ kind }) => `${ref} ${kind}`));

/** One difference. */
export function differenceOf(revision: Revision, ref: string, kind: Difference['kind']): Difference {
  const item = revision.items.find((one) => one.ref === ref);
  const difference = item?.differences.find((one) => one.kind === kind);
  if (!difference) throw new Error(`Item ${ref} has no difference in its ${kind}.`);
  return difference;
}
