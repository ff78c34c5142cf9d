import type { Actor } from '#libs/access';
import type { Answer } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { insertGroups } from '#libs/organisation';
import { AnswerQuestions, GetDraft, ImportDocument } from '#libs/plans';
import { aCity, type Tree } from './a-city.js';
import { IssuedCity } from './issued-city.js';

type Draft = Awaited<ReturnType<GetDraft['run']>>;
type Question = Draft['questions'][number];

/** A small plan for the test city with one of everything a checker is asked about; 市养老中心 is no unit of it. */
export const CARE_PLAN = `海州市推进养老服务发展实施方案

各区、市人民政府，市政府各部门：
为推进养老服务发展，制定本方案。
一、扩大服务供给
1. 建设社区机构。到2025年，每个街道建成1处综合服务机构，打通居家养老服务的最后一公里。（责任单位：市发展改革委、市财政局）
2. 培训护理人员。2025年6月底前培训护理人员2000人，健全薪酬与技能等级挂钩的激励办法。（责任单位：市教育局、市财政局等。以下各项任务均需各区市落实，不再列出；排第一位的为牵头单位，下同）
二、改善服务质量
3. 完善收费办法。每千人床位数达到1∶055，规范预收费管理。（责任单位：市发展改革委、市养老中心）
4. 开展老年助餐。新建社区食堂40处，鼓励餐饮企业参与配送。（牵头单位：市教育局、市财政局；配合单位：市养老中心）
5. 加强安全检查。每年至少开展两次联合检查，及时消除隐患。（责任单位：市发展改革委）
`;

const ELSEWHERE: Tree = [
  'government',
  '临江市人民政府',
  ['generalOffice', '临江市政府办公室'],
  ['governmentDepartment', '临江市民政局'],
];

/** The supervisors' desk of the test city, with the group 各区市; a second city has its own units and supervisor. */
export class PlanDesk {
  private constructor(
    readonly city: IssuedCity,
    readonly supervisor: Actor,
    readonly colleague: Actor,
    readonly stranger: Actor,
    /** The group 各区市. */
    readonly districts: string,
    /** The id of a unit of the other city. */
    readonly elsewhere: (path: string) => string,
  ) {}

  static async open(): Promise<PlanDesk> {
    const city = await IssuedCity.open();
    const districts = newId();
    const elsewhere = await inTransaction(city.dataSource, async (tx) => {
      const members = { kind: 'districtGovernment' as const };
      const governmentId = city.unit('海州市人民政府');
      await insertGroups(tx, [{ id: districts, governmentId, name: '各区市', officialOrder: 10, members }]);
      return aCity(tx, ELSEWHERE);
    });
    const supervisors = [
      await city.person('市政府办公室', 'supervisor'),
      await city.person('市政府办公室', 'supervisor'),
      await city.person(elsewhere('临江市政府办公室'), 'supervisor'),
    ] as const;
    return new PlanDesk(city, ...supervisors, districts, elsewhere);
  }

  /** The same desk in the hands of another supervisor. */
  as(supervisor: Actor): PlanDesk {
    return new PlanDesk(this.city, supervisor, this.colleague, this.stranger, this.districts, this.elsewhere);
  }

  import(document: string | Uint8Array, by = this.supervisor, fileName = '养老服务方案.txt') {
    const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document;
    return this.city.get(ImportDocument).run(by, { fileName, mediaType: 'text/plain', bytes });
  }

  draft(planId: string, by = this.supervisor): Promise<Draft> {
    return this.city.get(GetDraft).run(by, planId);
  }

  /** A draft that nobody has seen yet: the plan with something of its own in every item. */
  async newDraft(by = this.supervisor): Promise<Draft> {
    const { planId } = await this.import(anotherPlan(), by);
    return this.draft(planId, by);
  }

  answer(draft: Draft, question: Question, answer: Answer, by = this.supervisor): Promise<Draft> {
    return this.city.get(AnswerQuestions).answer(by, draft.planId, question.id, question.version, answer);
  }

  /** Gives each open question its first offered answer; a name without one means `unknown`. */
  async answerAll(draft: Draft, unknown: Answer = { choice: 'none' }): Promise<Draft> {
    const [question] = draft.questions.filter(({ status }) => status === 'open');
    if (!question) return draft;
    return this.answerAll(await this.answer(draft, question, question.options[0]?.answer ?? unknown), unknown);
  }

  /** How many rows each table holds. */
  async rows(): Promise<Record<string, number>> {
    const tables = await this.city.dataSource.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
         AND has_table_privilege(oid, 'SELECT') ORDER BY 1`,
    );
    const counts = tables.map(({ name }) => `(SELECT count(*) FROM ${name}) AS ${name}`);
    const [row] = await this.city.dataSource.query<Record<string, number>[]>(`SELECT ${counts.join(', ')}`);
    return row ?? {};
  }

  close(): Promise<void> {
    return this.city.close();
  }
}

/** The question of a kind; `printed` tells several apart. */
export function questionOf({ questions }: Draft, kind: Question['kind'], printed = ''): Question {
  const question = questions.find((one) => one.kind === kind && one.printed.includes(printed));
  if (!question) throw new Error(`The draft asks no ${kind}`);
  return question;
}

/** The item of that ref. */
export function itemOf({ items }: Draft, ref: string): Draft['items'][number] {
  const item = items.find((one) => one.ref === ref);
  if (!item) throw new Error(`The draft has no item ${ref}`);
  return item;
}

let plans = 0;

/** {@link CARE_PLAN} as another document: other ideographs in the measures, the same structure. */
export function anotherPlan(): string {
  plans += 1;
  const shift = plans * 31;
  const other = (text: string) =>
    text.replace(/[一-龥]/g, (character) =>
      String.fromCharCode(0x4e00 + ((character.charCodeAt(0) - 0x4e00 + shift) % 20_000)),
    );
  return CARE_PLAN.replace(
    /(打通|健全|规范|鼓励|及时)([^。]*)。/g,
    (_, verb: string, rest: string) => `${verb}${other(rest.repeat(8))}。`,
  );
}
