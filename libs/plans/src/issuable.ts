import type { EntityManager } from 'typeorm';
import type { DueOwner, SourceKind } from '#libs/contracts';
import { dayIn } from '#libs/kernel';
import { membersOfGroups } from '#libs/organisation';
import { type DraftContent, type DraftItem, liveItems } from './domain/draft.js';
import { effectiveShares } from './domain/effective-shares.js';
import type { Plan } from './entities/plan.entity.js';
import type { PlanVersion } from './entities/plan-version.entity.js';
import type { IssuableItem } from './issuable-draft.js';

/** The items of a draft with groups resolved to the members they have today; an item without a lead has none. */
export async function issuableItems(
  manager: EntityManager,
  plan: Plan,
  version: PlanVersion,
  content: DraftContent,
): Promise<(Omit<IssuableItem, 'leadUnitId'> & { leadUnitId: string | null })[]> {
  const items = liveItems(content);
  const groups = [...new Set(items.flatMap((item) => item.assignments.flatMap(({ groupId }) => groupId ?? [])))];
  const members = new Map(groups.map((group) => [group, [] as string[]]));
  for (const member of await membersOfGroups(manager, groups, dayIn(plan.timeZone)))
    members.get(member.groupId)?.push(member.id);
  return items.map((item) => ({
    planItemId: item.planItemId,
    ordinal: item.ordinal,
    ref: item.ref,
    section: item.section,
    title: item.title,
    measures: item.measures,
    sourceText: sourceText(version.text, item),
    clause: item.clause,
    span: item.span,
    key: item.key,
    dueOn: item.dueOn,
    dueOwner: item.dueOn === null ? null : dueOwner(plan.kind),
    leadPrinted: plan.kind === 'document',
    ...effectiveShares(item, members),
  }));
}

/** The duty as printed, line breaks of the extraction removed; a matter registered by hand has none. */
const sourceText = (text: string, item: DraftItem): string =>
  item.span
    ? text
        .slice(item.span.start, item.span.end)
        .replace(/\s*\n\s*/g, '')
        .trim()
    : '';

/** Who set a date, and so who may move it: the document, the leader who gave the instruction, or the office. */
function dueOwner(kind: SourceKind): DueOwner {
  if (kind === 'instruction') return 'leader';
  return kind === 'document' || kind === 'workReport' || kind === 'meeting' ? 'document' : 'generalOffice';
}
