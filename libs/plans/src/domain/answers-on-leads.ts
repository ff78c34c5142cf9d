import { Problem } from '#libs/kernel';
import { assignment, needsLead } from './assignments.js';
import {
  type DraftAssignment,
  type DraftContent,
  type DraftItem,
  type DraftQuestion,
  liveItems,
  type QuestionSubject,
  type ReplacedLead,
  withItems,
  withQuestion,
} from './draft.js';
import { liveItem } from './edit-items.js';
import { firstListed } from './lead-questions.js';

type LeadSubject = Extract<QuestionSubject, { type: 'lead' }>;
type FirstLeadSubject = Extract<QuestionSubject, { type: 'leadIsFirst' }>;

/** Makes one unit answer for the item; a printed lead beside it stays as co-lead. */
export function chooseLead(
  content: DraftContent,
  question: DraftQuestion,
  target: { unitId: string; name: string },
): DraftContent {
  if (question.itemId === null) throw new Problem('answerNotOffered');
  const { item, roles } = ledBy(liveItem(content, question.itemId), target);
  return withQuestion(withItems(content, [item]), { ...question, subject: { type: 'lead', replaced: roles } });
}

/** An item with another lead, and the roles that this replaced. */
function ledBy(
  item: DraftItem,
  target: { unitId: string; name: string },
): { item: DraftItem; roles: ReplacedLead['roles'] } {
  const own = item.assignments.find((other) => other.unitId === target.unitId);
  const lead: DraftAssignment = own
    ? { ...own, role: 'lead' }
    : assignment('lead', { printed: target.name, groupId: null, ...target }, 'checker');
  const others = item.assignments
    .filter((other) => other !== own)
    .map((other): DraftAssignment => (other.role === 'lead' ? { ...other, role: 'coLead' } : other));
  const roles = [
    { id: lead.id, role: own?.role ?? null },
    ...item.assignments.filter((other) => other.role === 'lead' && other !== own).map(({ id, role }) => ({ id, role })),
  ];
  return { item: { ...item, leadAssumed: false, assignments: [lead, ...others] }, roles };
}

/** Gives the assignments back the roles they had before a lead was chosen. */
export function withoutChosenLead(content: DraftContent, itemId: string | null, subject: LeadSubject): DraftContent {
  return itemId === null || !subject.replaced ? content : withRoles(content, [{ itemId, roles: subject.replaced }]);
}

/** Gives items back the leads they had. */
function withRoles(content: DraftContent, replaced: readonly ReplacedLead[]): DraftContent {
  const byItem = new Map(
    replaced.map(({ itemId, roles }) => [itemId, new Map(roles.map(({ id, role }) => [id, role]))]),
  );
  const items = content.items.flatMap((item): DraftItem[] => {
    const before = byItem.get(item.id);
    if (!before) return [];
    const assignments = item.assignments.flatMap((one): DraftAssignment[] => {
      const role = before.get(one.id);
      if (role === null) return [];
      return [role === undefined ? one : { ...one, role }];
    });
    return [{ ...item, assignments }];
  });
  return withItems(content, items);
}

/** Makes the first-listed unit of each item answer for it; where a checker chose one meanwhile, it stays. */
export function confirmListedLeads(
  content: DraftContent,
  question: DraftQuestion,
  { itemIds }: Extract<QuestionSubject, { type: 'firstLeads' }>,
): DraftContent {
  const asked = new Set(itemIds);
  const replaced: ReplacedLead[] = [];
  const items = liveItems(content).flatMap((item): DraftItem[] => {
    const first = asked.has(item.id) && needsLead(item) ? firstListed(item) : undefined;
    if (!first?.unitId) return [];
    const led = ledBy(item, { unitId: first.unitId, name: first.name });
    replaced.push({ itemId: item.id, roles: led.roles });
    return [led.item];
  });
  return withQuestion(withItems(content, items), { ...question, subject: { type: 'firstLeads', itemIds, replaced } });
}

/** The items have the leads that were printed again. */
export const withoutListedLeads = (
  content: DraftContent,
  { replaced = [] }: Extract<QuestionSubject, { type: 'firstLeads' }>,
): DraftContent => withRoles(content, replaced);

/** The rule says who leads where that had only been assumed. */
export function confirmFirstLeads(
  content: DraftContent,
  question: DraftQuestion,
  itemIds: readonly string[],
): DraftContent {
  const reach = new Set(itemIds);
  const settled = content.items.filter((item) => item.leadAssumed && reach.has(item.id));
  return withQuestion(
    withItems(
      content,
      settled.map((item) => ({ ...item, leadAssumed: false })),
    ),
    { ...question, subject: { ...question.subject, type: 'leadIsFirst', settled: settled.map((item) => item.id) } },
  );
}

/** The leads that a rule had settled are assumed again. */
export function withoutFirstLeads(content: DraftContent, { settled = [] }: FirstLeadSubject): DraftContent {
  return withItems(
    content,
    content.items.filter((item) => settled.includes(item.id)).map((item) => ({ ...item, leadAssumed: true })),
  );
}
