import type { WorkItemStatus } from '#libs/contracts';

/** What somebody is to the item under test. */
export type Standing = 'office' | 'section' | 'leadAbove' | 'lead' | 'supporter' | 'district' | 'mayor' | 'viceMayor';

/** Who reads the item: they get 403 for what they may not do, everybody else 404. */
export const readers: Readonly<Record<'item' | 'subTask', readonly string[]>> = {
  // The section of the general office, the leader of the whole, and the leader whose field the lead is in, read too.
  item: ['office', 'section', 'lead', 'supporter', 'district', 'mayor', 'viceMayor'],
  subTask: ['office', 'section', 'leadAbove', 'lead', 'mayor', 'viceMayor'],
};

/** Everybody who asks: parties, readers, strangers, administrators. */
export const people = [
  'office',
  'section',
  'leadAbove',
  'lead',
  'leadsOffice',
  'supporter',
  'district',
  'bureau',
  'otherDistrict',
  'stranger',
  'mayor',
  'viceMayor',
  'otherCity',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const;
export type Person = (typeof people)[number];

/** One route on an item, as the words of the design have it; written by hand, not taken from the product's own table. */
export interface RouteRule {
  readonly route: string;
  /** A body that is right in form; `:itemId` in it stands for the item, as in the route. */
  readonly body?: object;
  /** Who may, where the item is a duty of the plan, and where it is a part split from one. */
  readonly item: readonly Standing[];
  readonly subTask: readonly Standing[];
  /** Readers of the item who do not see what the nested id names: another unit’s citation. */
  readonly unseenBy?: readonly Standing[];
  /** The states in which it may be done at all; none where the route only reads. */
  readonly states?: readonly WorkItemStatus[];
  /** The act as the page offers it, where it is one of the lifecycle. */
  readonly act?: string;
}

export const everyReader: readonly Standing[] = [
  'office',
  'section',
  'leadAbove',
  'lead',
  'supporter',
  'district',
  'mayor',
  'viceMayor',
];
/** Those who read everything about an item; leaders read as the units of their field do. */
export const parties: readonly Standing[] = ['office', 'section', 'leadAbove', 'lead', 'mayor', 'viceMayor'];
export const offices: readonly Standing[] = ['office', 'section'];
export const underway: readonly WorkItemStatus[] = ['issued', 'inProgress'];
export const open: readonly WorkItemStatus[] = [...underway, 'submitted'];
export const FAR = '2199-12-31';
export const item = '/work-items/:itemId';
