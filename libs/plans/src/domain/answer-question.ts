import { Problem } from '#libs/kernel';
import type { Answer } from '#libs/contracts';
import { assignment, sameTarget } from './draft-from-outline.js';
import {
  type DraftAssignment,
  type DraftContent,
  type DraftItem,
  type DraftQuestion,
  type NamedTarget,
  withItems,
  withQuestion,
} from './draft.js';
import { withRules } from './rule-reach.js';
import { isNamed, type Resolution, settleMoot } from './settle-moot.js';

/** A unit or group an answer speaks of, with its present name. */
export interface ResolvedTarget {
  unitId: string | null;
  groupId: string | null;
  name: string;
}

/**
 * Applies an answer to the draft. `target` is the unit or group that the answer names (a new unit has been made by
 * then). Problem `answerNotOffered` where the answer does not fit the kind of question.
 */
export function answerQuestion(
  content: DraftContent,
  question: DraftQuestion,
  answer: Answer,
  target: ResolvedTarget | null,
  resolution: Resolution,
): DraftContent {
  const applied = apply(content, question, answer, target);
  const current = applied.questions.find((other) => other.id === question.id) ?? question;
  const answered = withQuestion(applied, {
    ...current,
    status: 'answered',
    answer,
    reason: null,
    resolvedBy: resolution.by,
    resolvedAt: resolution.at,
  });
  return settleMoot(withRules(answered), resolution);
}

/** Leaves a question open on purpose, with the reason that was given. */
export function waiveQuestion(
  content: DraftContent,
  question: DraftQuestion,
  reason: string,
  resolution: Resolution,
): DraftContent {
  const waived = withQuestion(content, {
    ...question,
    status: 'waived',
    answer: null,
    reason,
    resolvedBy: resolution.by,
    resolvedAt: resolution.at,
  });
  return settleMoot(withRules(waived), resolution);
}

function apply(
  content: DraftContent,
  question: DraftQuestion,
  answer: Answer,
  target: ResolvedTarget | null,
): DraftContent {
  const { subject } = question;
  switch (subject.type) {
    case 'name':
      if (answer.choice === 'none') return dropName(content, subject.name);
      if (target) return resolveName(content, subject.name, target);
      break;
    case 'lead':
      if (target?.unitId && question.itemId) return chooseLead(content, question.itemId, target.unitId, target.name);
      break;
    case 'standingImplementers':
      if (answer.choice === 'items') return checkedItems(content, answer.itemIds);
      if (answer.choice === 'none') return content;
      break;
    case 'leadIsFirst':
      if (answer.choice === 'items')
        return confirmFirstLeads(checkedItems(content, answer.itemIds), new Set(answer.itemIds));
      if (answer.choice === 'confirm') return content;
      break;
    case 'text':
      if (answer.choice === 'confirm') return content;
      if (answer.choice === 'correct') return correctText(content, question, answer.text);
      break;
  }
  throw new Problem('answerNotOffered');
}

function checkedItems(content: DraftContent, itemIds: readonly string[]): DraftContent {
  const known = new Set(content.items.filter((item) => !item.removed).map((item) => item.id));
  if (!itemIds.every((id) => known.has(id))) throw new Problem('answerNotOffered');
  return content;
}

const targetOf = (named: NamedTarget, target: ResolvedTarget): NamedTarget => ({
  ...named,
  unitId: target.unitId,
  groupId: target.groupId,
});

/** The name means this unit everywhere in the draft, in clauses and in rules alike. */
function resolveName(content: DraftContent, name: string, target: ResolvedTarget): DraftContent {
  const items = content.items.flatMap((item): DraftItem[] => {
    if (!item.assignments.some((other) => isNamed(other, name))) return [];
    return [
      {
        ...item,
        assignments: distinct(
          item.assignments.map((other) => (isNamed(other, name) ? { ...other, ...targetOf(other, target) } : other)),
        ),
      },
    ];
  });
  const questions = content.questions.map((question) =>
    question.subject.type === 'standingImplementers'
      ? {
          ...question,
          subject: {
            ...question.subject,
            units: question.subject.units.map((unit) => (unit.name === name ? targetOf(unit, target) : unit)),
          },
        }
      : question,
  );
  return { ...withItems(content, items), questions };
}

/** The name means nobody: what it was printed for is left out. */
function dropName(content: DraftContent, name: string): DraftContent {
  const items = content.items.flatMap((item): DraftItem[] =>
    item.assignments.some((other) => isNamed(other, name))
      ? [{ ...item, assignments: item.assignments.filter((other) => !isNamed(other, name)) }]
      : [],
  );
  const questions = content.questions.map((question) =>
    question.subject.type === 'standingImplementers'
      ? {
          ...question,
          subject: { ...question.subject, units: question.subject.units.filter((unit) => unit.name !== name) },
        }
      : question,
  );
  return { ...withItems(content, items), questions };
}

const distinct = (assignments: readonly DraftAssignment[]): DraftAssignment[] =>
  assignments.filter((one, index) => assignments.findIndex((other) => sameTarget(one, other)) === index);

/** Makes one unit answer for the item; a printed lead beside it stays as co-lead. */
function chooseLead(content: DraftContent, itemId: string, unitId: string, name: string): DraftContent {
  const item = content.items.find((other) => other.id === itemId);
  if (!item) throw new Problem('answerNotOffered');
  const others = item.assignments
    .filter((other) => other.unitId !== unitId)
    .map((other): DraftAssignment => (other.role === 'lead' ? { ...other, role: 'coLead' } : other));
  const own = item.assignments.find((other) => other.unitId === unitId);
  const lead: DraftAssignment = own
    ? { ...own, role: 'lead' }
    : assignment('lead', { printed: name, name, unitId, groupId: null }, 'checker');
  return withItems(content, [{ ...item, leadAssumed: false, assignments: [lead, ...others] }]);
}

function confirmFirstLeads(content: DraftContent, reach: ReadonlySet<string>): DraftContent {
  return withItems(
    content,
    content.items
      .filter((item) => item.leadAssumed && reach.has(item.id))
      .map((item) => ({ ...item, leadAssumed: false })),
  );
}

/** Writes the official wording where the text was damaged; the source and its text stay as they came. */
function correctText(content: DraftContent, question: DraftQuestion, text: string): DraftContent {
  const item = content.items.find((other) => other.id === question.itemId);
  if (!item) throw new Problem('answerNotOffered');
  const replaced = {
    ...item,
    title: item.title.replace(question.printed, () => text),
    measures: item.measures.replace(question.printed, () => text),
  };
  if (replaced.title === item.title && replaced.measures === item.measures) {
    throw new Problem('answerNotOffered', { detail: '该处文字不在任务内容中，请直接编辑该任务。' });
  }
  return withItems(content, [replaced]);
}
