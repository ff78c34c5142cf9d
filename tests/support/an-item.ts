import type { DueOwner, ShareRole } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { IssuableItem, IssuableTarget } from '#libs/plans';

/** Builds one duty of a draft: `anItem('…').ledBy(health).supportedBy(finance)`. Units are ids. */
export class ItemBuilder {
  private readonly shares: { unitId: string; role: ShareRole; groupId: string | null }[] = [];
  private lead: string | null = null;
  private dueOn: CalendarDate | null = null;
  private dueText = '';
  private measures = '';
  private printed = true;
  private readonly targets: IssuableTarget[] = [];

  constructor(private readonly title: string) {}

  ledBy(unitId: string): this {
    this.lead = unitId;
    return this;
  }

  supportedBy(...unitIds: string[]): this {
    return this.sharedBy('supporting', unitIds);
  }

  coLedBy(...unitIds: string[]): this {
    return this.sharedBy('coLead', unitIds);
  }

  guidedBy(...unitIds: string[]): this {
    return this.sharedBy('guiding', unitIds);
  }

  implementedBy(...unitIds: string[]): this {
    return this.sharedBy('implementer', unitIds);
  }

  due(day: CalendarDate): this {
    this.dueOn = day;
    return this;
  }

  /** The words the document has for the deadline. */
  printedDue(words: string): this {
    this.dueText = words;
    return this;
  }

  doing(measures: string): this {
    this.measures = measures;
    return this;
  }

  aimingAt(...targets: IssuableTarget[]): this {
    this.targets.push(...targets);
    return this;
  }

  /** Registered by hand: the lead is not printed in a document. */
  byHand(): this {
    this.printed = false;
    return this;
  }

  build(ordinal: number, planItemId: string): IssuableItem {
    if (this.lead === null) throw new Error(`“${this.title}” has no lead`);
    const dueOwner: DueOwner | null = this.dueOn === null ? null : 'document';
    return {
      planItemId,
      ordinal,
      ref: String(ordinal),
      section: '重点任务',
      title: this.title,
      measures: this.measures,
      sourceText: `${ordinal}. ${this.title}。${this.measures}`,
      clause: '',
      span: null,
      key: false,
      dueOn: this.dueOn,
      dueOwner,
      dueText: this.dueText,
      targets: this.targets,
      leadUnitId: this.lead,
      leadPrinted: this.printed,
      shares: this.shares,
    };
  }

  private sharedBy(role: ShareRole, unitIds: readonly string[]): this {
    this.shares.push(...unitIds.map((unitId) => ({ unitId, role, groupId: null })));
    return this;
  }
}

/** An item with nothing but its title; give it a lead. */
export const anItem = (title = '提升基层医疗服务能力'): ItemBuilder => new ItemBuilder(title);
