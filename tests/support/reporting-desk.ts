import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { insertTargets, type NewTarget } from '#libs/indicators';
import { dayIn, DEFAULT_TIME_ZONE, newId, type CalendarDate } from '#libs/kernel';
import {
  GetSheet,
  ListSheets,
  OpenWindow,
  PreviewWindow,
  type SheetView,
  type WindowInput,
  type WindowView,
} from '#libs/reporting';
import type { ItemBuilder } from './an-item.js';
import { IssuedCity } from './issued-city.js';

/** The quarter in which the windows of tests lie. */
export const QUARTER = { periodFrom: '2026-07-01', periodTo: '2026-09-30' } as const;
/** A day in it on which something is due. */
export const DUE = '2026-09-15';
/** A day after it. */
export const LATER = '2027-06-30';

/** A target of numbers; `aTarget({ dueOn: DUE })`. */
export const aTarget = (more: Partial<NewTarget> = {}): NewTarget => ({
  indicator: '新增床位',
  operator: 'atLeast',
  value: '2000',
  valueTo: null,
  unit: '张',
  dueOn: null,
  strength: 'required',
  scope: '',
  baseline: null,
  ...more,
});

/** The office that asks and the units that answer, in the test city. */
export class ReportingDesk {
  private constructor(
    readonly city: IssuedCity,
    readonly supervisor: Actor,
  ) {}

  static async open(city?: IssuedCity): Promise<ReportingDesk> {
    const opened = city ?? (await IssuedCity.open());
    return new ReportingDesk(opened, await opened.person('市政府办公室', 'supervisor'));
  }

  /** Issues items as one plan, all of them signed. */
  async issued(...items: ItemBuilder[]): Promise<{ planId: string; itemIds: string[] }> {
    const plan = await this.city.issue(this.supervisor, items);
    await this.city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE plan_id = $1`, [plan.planId]);
    return plan;
  }

  /** Sets targets past the command; their ids. */
  targets(itemId: string, ...targets: NewTarget[]): Promise<string[]> {
    const author = { userId: this.supervisor.userId, at: new Date() };
    return inTransaction(this.city.dataSource, (tx) => insertTargets(tx, [{ itemId, targets }], author));
  }

  /** A confirmed milestone past the commands; its id. */
  async milestone(itemId: string, dueOn: CalendarDate, targetId: string | null = null): Promise<string> {
    const id = newId();
    await this.city.dataSource.query(
      `INSERT INTO milestone (id, item_id, target_id, text, due_on, status, proposed_by, proposed_at)
       VALUES ($1, $2, $3, '完成主体工程', $4, 'confirmed', $5, now())`,
      [id, itemId, targetId, dueOn, this.supervisor.userId],
    );
    return id;
  }

  /** What a window of the quarter asks of a plan unless something else is said. */
  question(planId: string | null, more: Partial<WindowInput> = {}): WindowInput {
    const dueOn = dayIn(DEFAULT_TIME_ZONE);
    return { kind: 'quarterly', planId, itemIds: [], keyOnly: false, ...QUARTER, dueOn, ...more };
  }

  /** Opens a window at what its preview says it costs. */
  async window(planId: string | null, more: Partial<WindowInput> = {}): Promise<WindowView> {
    const question = this.question(planId, more);
    const { byUnit: _, ...cost } = await this.city.get(PreviewWindow).run(this.supervisor, question);
    return this.city.get(OpenWindow).run(this.supervisor, { ...question, title: '第三季度填报', cost });
  }

  /** The one sheet of a person's unit in a window. */
  async sheet(actor: Actor, windowId: string): Promise<SheetView> {
    const { items } = await this.city.get(ListSheets).run(actor, { limit: 10, window: windowId, mine: true });
    if (items.length !== 1) throw new Error(`There are ${items.length} sheets`);
    return this.city.get(GetSheet).run(actor, items[0]!.id);
  }

  close(): Promise<void> {
    return this.city.close();
  }
}
