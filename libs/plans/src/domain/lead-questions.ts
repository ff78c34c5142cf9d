import { needsLead } from './assignments.js';
import type { DraftAssignment, DraftItem, NewQuestion, QuestionOption } from './draft.js';
import { confirmOption } from './question-options.js';

/** Who answers: where nobody or several are named, and where the first-listed was taken. */
export function leadQuestions(items: readonly DraftItem[], oneByOne: number): NewQuestion[] {
  const assumed = items.filter((item) => item.leadAssumed);
  const [first] = assumed;
  return [
    ...unledQuestions(items.filter(needsLead), oneByOne),
    ...(first ? [leadAssumedQuestion(first, assumed)] : []),
  ];
}

/** Many items of which somebody is named are one decision: that the first-listed answers; the rest are asked one by one. */
function unledQuestions(unled: readonly DraftItem[], oneByOne: number): NewQuestion[] {
  const listed = unled.filter((item) => firstListed(item) !== undefined);
  const [first] = listed;
  if (!first || listed.length <= oneByOne) return unled.map(noLeadQuestion);
  return [firstLeadsQuestion(first, listed), ...unled.filter((item) => !listed.includes(item)).map(noLeadQuestion)];
}

/** The one a checker would take first: the first of several leads, else the first unit that the clause lists. */
export function firstListed(item: DraftItem): DraftAssignment | undefined {
  const named = item.assignments.filter(({ groupId }) => groupId === null);
  return named.find(({ role }) => role === 'lead' || role === 'coLead') ?? named[0];
}

function noLeadQuestion(item: DraftItem): NewQuestion {
  const leads = item.assignments.filter(({ role }) => role === 'lead' || role === 'coLead');
  return {
    kind: 'noLead',
    itemId: item.id,
    printed: item.clause,
    message:
      leads.length > 0
        ? `“${item.title}”由多个单位共同牵头。须确定一个单位负责答复，其余为共同牵头单位。`
        : `“${item.title}”未写明牵头单位。请确定由哪个单位牵头；确认前不会下发。`,
    span: item.span,
    options: (leads.length > 0 ? leads : item.assignments)
      .flatMap(({ printed, unitId }) => (unitId ? [unitOption(printed, unitId)] : []))
      .slice(0, 3),
    subject: { type: 'lead' },
  };
}

const firstLeadsQuestion = (first: DraftItem, items: readonly DraftItem[]): NewQuestion => ({
  kind: 'noLead',
  itemId: null,
  printed: first.clause,
  message: `${items.length} 项任务由多个单位共同牵头或未写明牵头单位（${items.map((item) => item.ref).join('、')}）。每项须确定一个单位负责答复；个别任务另有安排的，可编辑该任务。`,
  span: first.span,
  options: [{ label: '均由排第一位的单位牵头', answer: { choice: 'confirm' } }],
  subject: { type: 'firstLeads', itemIds: items.map((item) => item.id) },
});

/** That the first-listed unit leads the items that say nothing of it. */
export const leadAssumedQuestion = (first: DraftItem, assumed: readonly DraftItem[]): NewQuestion => ({
  kind: 'leadAssumed',
  itemId: assumed.length === 1 ? first.id : null,
  printed: first.clause,
  message: `原文未说明谁牵头，${assumed.length} 项任务暂以排第一位的单位为牵头单位（${assumed.map((item) => item.ref).join('、')}）。`,
  span: first.span,
  options: [confirmOption],
  subject: { type: 'leadAssumed' },
});

const unitOption = (name: string, unitId: string): QuestionOption => ({
  label: `${name}牵头`,
  answer: { choice: 'unit', unitId, remember: false },
});
