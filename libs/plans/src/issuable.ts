import type { EntityManager } from 'typeorm';
import { dayIn } from '#libs/kernel';
import { membersOfGroups } from '#libs/organisation';
import { leadOf } from './domain/assignments.js';
import type { DocumentText } from './domain/document-words.js';
import { type DraftContent, liveItems } from './domain/draft.js';
import { issuableTarget } from './domain/draft-targets.js';
import { effectiveShares } from './domain/effective-shares.js';
import { printedTexts } from './domain/revision/revision-draft.js';
import type { Plan } from './entities/plan.entity.js';
import type { IssuableItem } from './issuable-draft.js';

/** An item as it will be issued, as long as nobody may lead it. */
export type LeadlessItem = Omit<IssuableItem, 'leadUnitId'> & { leadUnitId: string | null };

/** The items of a draft with groups resolved to the members they have today; an item without a lead has none. */
export async function issuableItems(
  manager: EntityManager,
  plan: Plan,
  document: DocumentText,
  content: DraftContent,
): Promise<LeadlessItem[]> {
  const items = liveItems(content);
  const groups = [...new Set(items.flatMap((item) => item.assignments.flatMap(({ groupId }) => groupId ?? [])))];
  const members = new Map(groups.map((group) => [group, [] as string[]]));
  for (const member of await membersOfGroups(manager, groups, dayIn(plan.timeZone)))
    members.get(member.groupId)?.push(member.id);
  const printedText = printedTexts(document);
  return items.map((item) => ({
    planItemId: item.planItemId,
    ordinal: item.ordinal,
    ref: item.ref,
    section: item.section,
    title: item.title,
    measures: item.measures,
    sourceText: printedText(item),
    clause: item.clause,
    span: item.span,
    key: item.key,
    dueOn: item.dueOn,
    dueOwner: item.dueOwner,
    dueText: item.dueText,
    targets: item.targets.map(issuableTarget),
    leadPrinted: leadOf(item)?.origin === 'printed',
    ...effectiveShares(item, members),
  }));
}
