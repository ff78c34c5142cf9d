import type { Actor } from '#libs/access';
import { ItemTargets } from '#libs/indicators';
import { EditSheetRow, SendSheet, type SheetView, type WindowView } from '#libs/reporting';
import { anItem } from './an-item.js';
import type { IssuedCity } from './issued-city.js';
import { aTarget, DUE, ReportingDesk } from './reporting-desk.js';

/** An official value, as it is written into a cell. */
export const said = {
  status: 'official',
  value: '1500',
  state: null,
  gap: null,
  source: '月报',
  expectedOn: null,
} as const;
const nothing = { values: [], milestones: [], confirmed: false };

/** A window that asks education for two rows, one of them by its targets and one by its milestone, and finance for one. */
export class SheetScene {
  window!: WindowView;
  itemIds!: string[];
  milestoneId!: string;

  private constructor(
    readonly desk: ReportingDesk,
    readonly city: IssuedCity,
    readonly education: Actor,
    readonly finance: Actor,
  ) {}

  static async open(): Promise<SheetScene> {
    const desk = await ReportingDesk.open();
    const { city } = desk;
    return new SheetScene(
      desk,
      city,
      await city.person('市教育局', 'liaison'),
      await city.person('市财政局', 'liaison'),
    );
  }

  async begin(): Promise<void> {
    const { desk, city } = this;
    const plan = await desk.issued(
      anItem('建设社区机构').ledBy(city.unit('市教育局')).supportedBy(city.unit('市财政局')),
      anItem('培训护理人员').ledBy(city.unit('市教育局')),
      anItem('完善收费办法').ledBy(city.unit('市财政局')),
    );
    this.itemIds = plan.itemIds;
    await desk.targets(
      plan.itemIds[0]!,
      aTarget({ dueOn: DUE }),
      aTarget({ dueOn: DUE, indicator: '办法', operator: 'qualitative', value: null, unit: '' }),
    );
    this.milestoneId = await desk.milestone(plan.itemIds[1]!, '2026-08-31');
    await desk.milestone(plan.itemIds[2]!, '2026-08-31');
    this.window = await desk.window(plan.planId);
  }

  sheet(actor = this.education): Promise<SheetView> {
    return this.desk.sheet(actor, this.window.id);
  }

  async edit(
    rowAt: number,
    body: Partial<Parameters<EditSheetRow['run']>[4]>,
    { by = this.education, version }: { by?: Actor; version?: number } = {},
  ): Promise<SheetView> {
    const now = await this.sheet();
    const row = now.items[rowAt]!;
    return this.city.get(EditSheetRow).run(by, now.id, row.id, version ?? row.version, { ...nothing, ...body });
  }

  /** The value of the first row's first target, as a cell says it. */
  async value(more: Partial<Record<keyof typeof said, unknown>> & { asOf?: string } = {}) {
    const { items } = await this.sheet();
    return { targetId: items[0]!.values[0]!.target.id, now: { ...said, ...more } as typeof said };
  }

  /** Fills in both rows and sends. */
  async sent(): Promise<SheetView> {
    await this.edit(0, { progress: '已建成 1500 张', values: [await this.value()] });
    const reached = { milestones: [{ milestoneId: this.milestoneId, reachedOn: '2026-08-20' }] };
    const { version, id } = await this.edit(1, reached);
    return this.city.get(SendSheet).run(this.education, id, version);
  }

  /** What counts now of the first row's first target. */
  async latest() {
    const { targets } = await this.city.get(ItemTargets).run(this.education, this.itemIds[0]!);
    return targets[0]!.latest;
  }

  close(): Promise<void> {
    return this.desk.close();
  }
}
