import { addWorkingDays, type CalendarDate, groupedBy } from '#libs/kernel';

/** An open item near or past its day, with what was heard of it last. */
export interface WatchedItem {
  readonly id: string;
  readonly ownerUnitId: string;
  readonly leadUnitId: string;
  readonly dueOn: CalendarDate;
  /** The day on which the unit last said something about it, or answered or was sent an urge. */
  readonly heardOn: CalendarDate | null;
}

/** Working days before its day from which an item is looked at. */
export const URGE_SOON_WORKING_DAYS = 10;
/** Days for which what was heard of an item counts as progress, and an urge as sent. */
export const QUIET_DAYS = 30;
/** Working days a unit has to answer an urge. */
export const ANSWER_WORKING_DAYS = 3;

/** The last day on which an item counts as due soon. */
export const soonUntil = (today: CalendarDate): CalendarDate => addWorkingDays(today, URGE_SOON_WORKING_DAYS);

/** Whether the unit is urged about an item: due soon or past its day, and nothing heard for a while. */
export const isUrged = (item: WatchedItem, today: CalendarDate, quietSince: CalendarDate): boolean =>
  item.dueOn <= soonUntil(today) && (item.heardOn === null || item.heardOn < quietSince);

/** One urge for each unit with all its items: the least burden. */
export const byUnit = <Item extends WatchedItem>(items: readonly Item[]): Item[][] => [
  ...groupedBy(items, ({ ownerUnitId, leadUnitId }) => `${ownerUnitId} ${leadUnitId}`).values(),
];
