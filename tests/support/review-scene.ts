import type { Actor } from '#libs/access';
import { GetDispatch, GetWorkItem, ReturnItem, SignDispatch, SubmitItem } from '#libs/work-items';
import { anItem, type ItemBuilder } from './an-item.js';
import { IssuedCity, type IssuedPlan } from './issued-city.js';
import { proven, settled } from './proven.js';

const FAR = '2999-12-31';

/** An item that education leads, its office that hands it in, and the general office that looks at it. */
export class ReviewScene {
  /** The plan that was issued last, and its first item. */
  plan!: IssuedPlan;
  itemId!: string;

  private constructor(
    readonly city: IssuedCity,
    readonly supervisor: Actor,
    readonly education: Actor,
  ) {}

  static async open(): Promise<ReviewScene> {
    const city = await IssuedCity.open(undefined, 20);
    const supervisor = await city.person('市政府办公室', 'supervisor');
    return new ReviewScene(city, supervisor, await city.person('市教育局', 'liaison'));
  }

  /** Issues items, one that finance supports unless others are given; education has signed. */
  async begin(...items: ItemBuilder[]): Promise<void> {
    const { city, education } = this;
    const usual = anItem('发展普惠托育')
      .ledBy(city.unit('市教育局'))
      .supportedBy(city.unit('市财政局'))
      .due('2024-12-31');
    this.plan = await city.issue(this.supervisor, items.length > 0 ? items : [usual]);
    this.itemId = this.plan.itemIds[0]!;
    await this.sign(education, '市教育局');
  }

  async sign(by: Actor, unit: string): Promise<void> {
    const dispatchId = await this.plan.dispatchOf(this.city.unit(unit));
    const { version } = await this.city.get(GetDispatch).run(by, dispatchId);
    await this.city.get(SignDispatch).run(by, dispatchId, version);
  }

  item(by = this.supervisor, id = this.itemId) {
    return this.city.get(GetWorkItem).run(by, id);
  }

  async versionOf(id = this.itemId): Promise<number> {
    return (await this.item(this.supervisor, id)).version;
  }

  /** Makes everything of an item as handing in asks for it. */
  async ready(id = this.itemId): Promise<void> {
    await settled(this.city.dataSource, id);
    await proven(this.city.dataSource, id);
  }

  async submit(by = this.education, id = this.itemId) {
    return this.city.get(SubmitItem).run(by, id, await this.versionOf(id), { statement: '各项举措均已落实。' });
  }

  async giveBack(kind: 'supplement' | 'rectification', more: object = {}, by = this.supervisor) {
    return this.city.get(ReturnItem).run(by, this.itemId, await this.versionOf(), {
      kind,
      reason: '部分材料缺少盖章页',
      dueOn: FAR,
      complete: false,
      parts: [{ part: 'item', subjectId: this.itemId, note: '补充盖章页' }],
      ...more,
    });
  }

  close(): Promise<void> {
    return this.city.close();
  }
}
