import type { AssignmentRole } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { IssuableItem, ItemOutcome, RevisionOutcome } from '#libs/plans';

/** An open part whose date lies after the one that its item gets: it is due with the item then. */
export interface LatePart {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly leadUnitId: string;
  readonly leadUnitName: string;
  readonly version: number;
  readonly fromDue: CalendarDate;
  readonly toDue: CalendarDate;
  /** An approval of it is under way. */
  readonly held: boolean;
  /** The item of the plan that it is a part of. */
  readonly planItemId: string;
}

/** What a revision says to a unit of one duty. */
export interface RevisionDuty {
  readonly unitId: string;
  readonly planItemId: string;
  readonly role: AssignmentRole;
  readonly change: 'added' | 'changed' | 'ended';
  /** The part of the item that it is about; absent for the item itself. */
  readonly part?: Pick<LatePart, 'id' | 'number' | 'title'>;
}

/**
 * Whom a revision concerns, and in what: only units whose duty is new, another or gone. A new text or date concerns the
 * lead and those who answer for a part, and an earlier one whose part is brought forward by it; a share that was settled without a report of its own is not asked again, and a new
 * number or section concerns nobody.
 */
export const revisionDuties = (
  outcome: RevisionOutcome,
  added: readonly IssuableItem[],
  late: readonly LatePart[] = [],
): RevisionDuty[] => [
  ...outcome.removed.flatMap(({ planItemId, leadUnitId, shares }) =>
    [{ unitId: leadUnitId, role: 'lead' as const }, ...shares].map(told(planItemId, 'ended')),
  ),
  ...outcome.changed.flatMap(dutiesOfChanged),
  ...added.flatMap(({ planItemId, leadUnitId, shares }) =>
    [{ unitId: leadUnitId, role: 'lead' as const }, ...shares].map(told(planItemId, 'added')),
  ),
  ...late.map(({ id, number, title, planItemId, leadUnitId: unitId }): RevisionDuty => ({
    ...{ unitId, planItemId, role: 'lead', change: 'changed' },
    part: { id, number, title },
  })),
];

const told =
  (planItemId: string, change: RevisionDuty['change']) =>
  ({ unitId, role }: Pick<RevisionDuty, 'unitId' | 'role'>): RevisionDuty => ({ unitId, planItemId, role, change });

/** What is asked, in words, numbers or time. */
const ASKING: ReadonlySet<string> = new Set(['title', 'measures', 'targets', 'due']);

function dutiesOfChanged({ item, adopted, leadUnitId, shares }: ItemOutcome): RevisionDuty[] {
  const as = (change: RevisionDuty['change']) => told(item.planItemId, change);
  const lead = leadUnitId ?? item.leadUnitId;
  const gone = item.shares.filter(({ unitId }) => shares.removed.includes(unitId) && unitId !== lead);
  const leads =
    leadUnitId === undefined
      ? []
      : [as('added')({ unitId: lead, role: 'lead' }), as('ended')({ unitId: item.leadUnitId, role: 'lead' })];
  const otherwise = adopted.some((kind) => ASKING.has(kind));
  const touched = new Set([
    ...shares.removed,
    ...shares.changed.map(({ unitId }) => unitId),
    ...item.quietUnitIds,
    lead,
  ]);
  const staying = item.shares.filter(({ unitId }) => !touched.has(unitId));
  return [
    ...leads,
    ...(otherwise && leadUnitId === undefined ? [as('changed')({ unitId: lead, role: 'lead' })] : []),
    ...shares.added.map(as('added')),
    ...shares.changed.map(as('changed')),
    ...(otherwise ? staying.map(as('changed')) : []),
    ...gone.map(as('ended')),
  ];
}
