import { type DraftContent, type DraftQuestion, liveItems, type Span, withQuestion } from './draft.js';
import { leadAssumedQuestion } from './lead-questions.js';
import { isMoot } from './settle-moot.js';
import { meets } from './table-rows.js';

/** Puts what rows of a table ask into the draft. What is asked already is not asked again: one place, one question. */
export function withRowQuestions(content: DraftContent, asked: readonly DraftQuestion[]): DraftContent {
  let draft = content;
  for (const question of asked) draft = withOne(draft, question);
  return draft;
}

function withOne(content: DraftContent, question: DraftQuestion): DraftContent {
  const { questions } = content;
  if (questions.some(({ id }) => id === question.id)) return withQuestion(content, question);
  const undecided = (other: DraftQuestion) => other.status === 'open' || isMoot(other);
  const { type } = question.subject;
  if (type === 'leadAssumed') {
    const same = questions.find((other) => other.subject.type === 'leadAssumed' && undecided(other));
    const assumed = liveItems(content).filter((item) => item.leadAssumed);
    return same && assumed[0]
      ? withQuestion(content, { ...same, ...leadAssumedQuestion(assumed[0], assumed) })
      : withLast(content, question);
  }
  if (type !== 'text' && type !== 'unaccounted') return withLast(content, question);
  const there = questions.filter((other) => other.kind === question.kind && isAtOnePlace(other, question));
  const live = new Set(liveItems(content).map(({ id }) => id));
  const same = there.find((other) => undecided(other) || other.itemId === null || live.has(other.itemId));
  if (!same) return withLast(content, question);
  // What nobody could tell the item of is a doubt about the row now, and may be corrected in it.
  const isHomeless = undecided(same) && (same.itemId === null || !live.has(same.itemId));
  const { itemId, printed, message, span, options, subject } = question;
  return itemId !== null && isHomeless && placesOf(same).length === 1
    ? withQuestion(content, { ...same, itemId, printed, message, span, options, subject })
    : content;
}

function withLast(content: DraftContent, question: DraftQuestion): DraftContent {
  const last = Math.max(0, ...content.questions.map(({ ordinal }) => ordinal));
  return { ...content, questions: [...content.questions, { ...question, ordinal: last + 1 }] };
}

function placesOf({ subject, span }: DraftQuestion): Span[] {
  const places = subject.type === 'text' || subject.type === 'unaccounted' ? subject.places : undefined;
  return places ?? (span ? [span] : []);
}

/** Whether all that one question asks about lies where the other asks already. */
const isAtOnePlace = (one: DraftQuestion, other: DraftQuestion): boolean =>
  placesOf(other).every((place) => placesOf(one).some((known) => meets(known, place)));
