import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import { insertGroups } from '#libs/organisation';
import { GetDispatch, GetWorkItem, SignDispatch, SplitItem } from '#libs/work-items';
import { anItem } from './an-item.js';
import { IssuedCity, type IssuedPlan } from './issued-city.js';
import { expectOneStoryOf } from './one-story.js';

/** The end of next year. */
export const due = `${Number(dayIn(DEFAULT_TIME_ZONE).slice(0, 4)) + 1}-12-31`;
/** What a part is to do. */
export const text = '建成社区食堂40处';

/** A duty of finance, which education supports and a district implements as one of the group of districts. */
export class DutyScene {
  plan!: IssuedPlan;
  itemId!: string;

  private constructor(
    readonly city: IssuedCity,
    /** The id of the group of districts; one district belongs to it. */
    readonly districts: string,
    readonly supervisor: Actor,
    readonly finance: Actor,
    readonly education: Actor,
  ) {}

  static async open(): Promise<DutyScene> {
    const city = await IssuedCity.open(undefined, 20);
    const group = {
      id: newId(),
      governmentId: city.unit('海州市人民政府'),
      name: '各区市',
      officialOrder: 10,
      members: { unitIds: [city.unit('东港区人民政府')], validFrom: '2020-01-01' },
    };
    await inTransaction(city.dataSource, (tx) => insertGroups(tx, [group]));
    return new DutyScene(
      city,
      group.id,
      await city.person('市政府办公室', 'supervisor'),
      await city.person('市财政局', 'liaison'),
      await city.person('市教育局', 'liaison'),
    );
  }

  /** Issues it anew. */
  async begin(): Promise<void> {
    const { unit } = this.city;
    const duty = anItem('开展老年助餐')
      .ledBy(unit('市财政局'))
      .supportedBy(unit('市教育局'))
      .implementedBy(unit('东港区人民政府'))
      .due(due);
    this.plan = await this.city.issue(this.supervisor, [duty]);
    this.itemId = this.plan.itemIds[0]!;
    await this.city.dataSource.query(
      `UPDATE work_item_share SET group_id = $2 WHERE item_id = $1 AND role = 'implementer'`,
      [this.itemId, this.districts],
    );
  }

  seen(by: Actor, id = this.itemId) {
    return this.city.get(GetWorkItem).run(by, id);
  }

  async version(id = this.itemId): Promise<number> {
    return (await this.seen(this.supervisor, id)).version;
  }

  async split(...paths: string[]) {
    const units = { unitIds: paths.map(this.city.unit) };
    return this.city.get(SplitItem).run(this.finance, this.itemId, await this.version(), { units, text });
  }

  async partOf(path: string): Promise<string> {
    const { shares } = await this.seen(this.supervisor);
    return shares.find((share) => share.unit.id === this.city.unit(path))!.subTaskId!;
  }

  async sign(by: Actor, unitId: string) {
    const dispatchId = await this.plan.dispatchOf(unitId);
    const { version } = await this.city.get(GetDispatch).run(by, dispatchId);
    return this.city.get(SignDispatch).run(by, dispatchId, version);
  }

  /** What the database says of the plan's items is one story. */
  expectOneStory(): Promise<void> {
    return expectOneStoryOf(this.city, this.plan.planId);
  }

  close(): Promise<void> {
    return this.city.close();
  }
}
