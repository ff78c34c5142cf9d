import { Problem } from '#libs/kernel';
import type { Answer } from '#libs/contracts';
import { commonDeadline, withoutCommonDeadline } from './answers-on-deadlines.js';
import {
  chooseLead,
  confirmFirstLeads,
  confirmListedLeads,
  withoutChosenLead,
  withoutFirstLeads,
  withoutListedLeads,
} from './answers-on-leads.js';
import { meaning, meaningOfAll } from './answers-on-names.js';
import { corrected, withoutCorrection } from './answers-on-text.js';
import {
  type DraftContent,
  type DraftQuestion,
  type NamedTarget,
  type QuestionSubject,
  withQuestion,
} from './draft.js';
import { withRules } from './rule-reach.js';
import { withoutTableItems } from './read-tables.js';
import { type Resolution, settleMoot } from './settle-moot.js';
import { isReadable } from './table-questions.js';

/** A unit or group an answer speaks of, with its present name. */
export type ResolvedTarget = Pick<NamedTarget, 'unitId' | 'groupId' | 'name'>;

/**
 * Applies an answer to the draft. `target` is the unit or group that the answer names (a new unit has been made by
 * then). A question that was answered before starts again from what was printed. Problem `answerNotOffered` where the
 * answer does not fit the question.
 */
export function answerQuestion(
  content: DraftContent,
  question: DraftQuestion,
  answer: Answer,
  target: ResolvedTarget | null,
  resolution: Resolution,
): DraftContent {
  const [start, asked] = withoutAnswer(content, question);
  return resolved(
    apply(start, asked, answer, target),
    question.id,
    { status: 'answered', answer, reason: null },
    resolution,
  );
}

/** Leaves a question open on purpose, with the reason that was given; an earlier answer no longer counts. */
export function waiveQuestion(
  content: DraftContent,
  question: DraftQuestion,
  reason: string,
  resolution: Resolution,
): DraftContent {
  const [start] = withoutAnswer(content, question);
  return resolved(start, question.id, { status: 'waived', answer: null, reason }, resolution);
}

function resolved(
  content: DraftContent,
  id: string,
  outcome: Pick<DraftQuestion, 'status' | 'answer' | 'reason'>,
  { by, at }: Resolution,
): DraftContent {
  const questions = content.questions.map((question) =>
    question.id === id ? { ...question, ...outcome, resolvedBy: by, resolvedAt: at } : question,
  );
  return settleMoot(withRules({ ...content, questions }), { by, at });
}

/** The draft and the question as they were before the present answer; a rule's reach follows from the answer alone. */
function withoutAnswer(content: DraftContent, question: DraftQuestion): [DraftContent, DraftQuestion] {
  const { subject, itemId } = question;
  switch (subject.type) {
    case 'name':
      return [question.answer === null ? content : meaning(content, subject.name, null), question];
    case 'names':
      return [question.answer === null ? content : meaningOfAll(content, subject.names, () => null), question];
    case 'lead':
      return asBefore(withoutChosenLead(content, itemId, subject), question, { type: 'lead' });
    case 'leadIsFirst': {
      const { settled: _settled, ...asked } = subject;
      return asBefore(withoutFirstLeads(content, subject), question, asked);
    }
    case 'text': {
      const { correction: _correction, ...asked } = subject;
      return asBefore(withoutCorrection(content, itemId, subject), question, asked);
    }
    case 'firstLeads': {
      const { replaced: _replaced, ...asked } = subject;
      return asBefore(withoutListedLeads(content, subject), question, asked);
    }
    case 'deadline': {
      const { replaced: _replaced, given: _given, ...asked } = subject;
      return asBefore(withoutCommonDeadline(content, question, subject), question, asked);
    }
    case 'tableColumns': {
      const { itemIds, ...asked } = subject;
      return asBefore(withoutTableItems(content, itemIds), question, asked);
    }
    case 'leadAssumed':
    case 'standingImplementers':
    case 'unaccounted':
    case 'unread':
      return [content, question];
  }
}

function asBefore(
  content: DraftContent,
  question: DraftQuestion,
  subject: QuestionSubject,
): [DraftContent, DraftQuestion] {
  const asked = { ...question, subject };
  return [withQuestion(content, asked), asked];
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
      if (answer.choice === 'none') return meaning(content, subject.name, null);
      if (target) return meaning(content, subject.name, target);
      break;
    case 'names':
      if (answer.choice === 'none') return meaningOfAll(content, subject.names, () => null);
      if (answer.choice === 'newUnits') {
        const made = new Map(answer.units?.map(({ name, unitId }) => [name, unitId]));
        return meaningOfAll(content, subject.names, (name) => made.get(name) ?? null);
      }
      break;
    case 'lead':
      if (target?.unitId) return chooseLead(content, question, { ...target, unitId: target.unitId });
      break;
    case 'standingImplementers':
      if (answer.choice === 'none') return content;
      if (answer.choice === 'items') return ofThisDraft(content, answer.itemIds);
      break;
    case 'leadIsFirst':
      if (answer.choice === 'none') return content;
      if (answer.choice === 'items')
        return confirmFirstLeads(ofThisDraft(content, answer.itemIds), question, answer.itemIds);
      break;
    case 'leadAssumed':
      if (answer.choice === 'confirm') return content;
      break;
    case 'firstLeads':
      if (answer.choice === 'confirm') return confirmListedLeads(content, question, subject);
      break;
    case 'deadline':
      if (answer.choice === 'deadline' || answer.choice === 'year')
        return commonDeadline(content, question, subject, answer);
      break;
    case 'unaccounted':
      if (answer.choice === 'leaf') return content;
      break;
    case 'unread':
      if (answer.choice === 'none' || answer.choice === 'confirm') return content;
      break;
    case 'tableColumns':
      if (answer.choice === 'confirm') return content;
      // The command reads the table with it.
      if (answer.choice === 'columns' && isReadable(answer.columns) && answer.columns.length === subject.headers.length)
        return content;
      break;
    case 'text':
      if (answer.choice === 'confirm') return content;
      if (answer.choice === 'correct') return corrected(content, question, answer.text);
      break;
  }
  throw new Problem('answerNotOffered');
}

/** Items that were taken out meanwhile may be named: the answer holds for them should they come back. */
function ofThisDraft(content: DraftContent, itemIds: readonly string[]): DraftContent {
  const known = new Set(content.items.map((item) => item.id));
  if (!itemIds.every((id) => known.has(id))) throw new Problem('answerNotOffered');
  return content;
}
