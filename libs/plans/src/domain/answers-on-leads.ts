import { Problem } from '#libs/kernel';
import { assignment } from './assignments.js';
import {
  type DraftAssignment,
  type DraftContent,
  type DraftQuestion,
  type QuestionSubject,
  withItems,
  withQuestion,
} from './draft.js';
import { liveItem } from './edit-items.js';

type LeadSubject = Extract<QuestionSubject, { type: 'lead' }>;
type FirstLeadSubject = Extract<QuestionSubject, { type: 'leadIsFirst' }>;

/** Makes one unit answer for the item; a printed lead beside it stays as co-lead. */
export function chooseLead(
  content: DraftContent,
  question: DraftQuestion,
  target: { unitId: string; name: string },
): DraftContent {
  if (question.itemId === null) throw new Problem('answerNotOffered');
  const item = liveItem(content, question.itemId);
  const own = item.assignments.find((other) => other.unitId === target.unitId);
  const lead: DraftAssignment = own
    ? { ...own, role: 'lead' }
    : assignment('lead', { printed: target.name, groupId: null, ...target }, 'checker');
  const others = item.assignments
    .filter((other) => other !== own)
    .map((other): DraftAssignment => (other.role === 'lead' ? { ...other, role: 'coLead' } : other));
  const replaced = [
    { id: lead.id, role: own?.role ?? null },
    ...item.assignments.filter((other) => other.role === 'lead' && other !== own).map(({ id, role }) => ({ id, role })),
  ];
  const assignments = [lead, ...others];
  return withQuestion(withItems(content, [{ ...item, leadAssumed: false, assignments }]), {
    ...question,
    subject: { type: 'lead', replaced },
  });
}

/** Gives the assignments back the roles they had before a lead was chosen. */
export function withoutChosenLead(content: DraftContent, itemId: string | null, subject: LeadSubject): DraftContent {
  const item = content.items.find((other) => other.id === itemId);
  if (!item || !subject.replaced) return content;
  const before = new Map(subject.replaced.map(({ id, role }) => [id, role]));
  const assignments = item.assignments.flatMap((one): DraftAssignment[] => {
    const role = before.get(one.id);
    if (role === null) return [];
    return [role === undefined ? one : { ...one, role }];
  });
  return withItems(content, [{ ...item, assignments }]);
}

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
    { ...question, subject: { type: 'leadIsFirst', settled: settled.map((item) => item.id) } },
  );
}

/** The leads that a rule had settled are assumed again. */
export function withoutFirstLeads(content: DraftContent, { settled = [] }: FirstLeadSubject): DraftContent {
  return withItems(
    content,
    content.items.filter((item) => settled.includes(item.id)).map((item) => ({ ...item, leadAssumed: true })),
  );
}
