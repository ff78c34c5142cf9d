import type { Outline, OutlineWarning } from '#libs/contracts';
import { deadlineQuestions } from './deadline-question.js';
import type { DocumentPlaces } from './document-places.js';
import type { DraftItem, DraftQuestion, NewQuestion } from './draft.js';
import { leadQuestions } from './lead-questions.js';
import type { NameLookup } from './name-lookup.js';
import { nameQuestions } from './name-questions.js';
import { mostQuestions, oneByOne, opened } from './question-options.js';
import { ruleQuestion } from './rule-questions.js';
import { tableQuestions } from './table-questions.js';
import { unreadQuestions } from './unread-questions.js';
import { textQuestions, unaccountedQuestions } from './text-questions.js';

/**
 * Everything a person must decide before the draft is issued: first what could not be read, then who is meant, who
 * answers, what the rules reach, by when, and what looks damaged. Nothing is repaired silently, and what is one decision
 * is asked once: where a document raises more than forty questions, fewer of a kind are asked one by one. Damaged
 * numbers always are.
 */
export function questionsOf(
  read: Outline,
  items: readonly DraftItem[],
  names: NameLookup,
  places: DocumentPlaces,
): DraftQuestion[] {
  const outline = { ...read, warnings: doubtful(read, places) };
  let found = asked(outline, items, names, places, oneByOne);
  for (let few = oneByOne - 1; few >= 0 && found.gatherable > mostQuestions; few -= 1)
    found = asked(outline, items, names, places, few);
  return found.all.map((question, index) =>
    opened({ ...question, message: question.message + inFile(question, places) }, index + 1),
  );
}

interface Asked {
  readonly all: readonly NewQuestion[];
  /** How many of them are not damaged numbers, which are asked about one by one however many they are. */
  readonly gatherable: number;
}

function asked(
  outline: Outline,
  items: readonly DraftItem[],
  names: NameLookup,
  { unread }: DocumentPlaces,
  few: number,
): Asked {
  const rules = outline.responsibilityRules.flatMap((rule) =>
    rule.meanings.map((meaning) => ruleQuestion(rule, meaning, items, names)),
  );
  const text = textQuestions(outline.warnings, items, few);
  const others = [
    ...leadQuestions(items, Math.max(few, 1)),
    ...rules,
    ...openEndedQuestions(items, Math.max(few, 1)),
    ...deadlineQuestions(outline, items),
    ...text.numbers,
    ...text.others,
    ...unaccountedQuestions(outline.warnings, Math.max(few, 1)),
  ];
  const tables = [...unreadQuestions(outline.text, unread, few), ...tableQuestions(outline.warnings)];
  // Names are asked together only where nothing else can be.
  const left = few > 0 ? Infinity : Math.max(0, mostQuestions - tables.length - others.length + text.numbers.length);
  const all = [...tables, ...nameQuestions(outline, items, names, left), ...others];
  return { all, gatherable: all.length - text.numbers.length };
}

function openEndedQuestions(items: readonly DraftItem[], few: number): NewQuestion[] {
  const open = items.filter((item) => item.openEnded);
  const many = open.length > few;
  const refs = open.map((item) => item.ref).join('、');
  return (many ? open.slice(0, 1) : open).map((item) => ({
    kind: 'openEnded',
    itemId: many ? null : item.id,
    printed: item.clause,
    message: many
      ? `${open.length} 项任务的责任单位以“等”结尾（${refs}），可能还有未列出的单位。需要时请编辑相应任务补充。`
      : `“${item.title}”的责任单位以“等”结尾，可能还有未列出的单位。需要时请编辑该任务补充。`,
    span: item.span,
    options: [{ label: '仅限所列单位', answer: { choice: 'confirm' } }],
    subject: { type: 'text', ...(many && { items: open.map(({ id }) => id) }) },
  }));
}

/** Where the file itself says that a page number is one, nobody is asked about the sentence it parts. */
function doubtful({ warnings, leaves }: Outline, places: DocumentPlaces): OutlineWarning[] {
  const furniture = leaves.filter(({ kind }) => kind === 'furniture');
  return warnings.filter(({ code, span: [start, end] }) => {
    if (code !== 'furnitureInSentence') return true;
    const inside = furniture.filter((leaf) => start < leaf.start && leaf.end < end);
    return inside.length === 0 || !inside.every((leaf) => places.isPageEdge(leaf.start));
  });
}

/** Where to look it up in the file: only for what one has to compare with it. */
function inFile({ kind, span, subject }: NewQuestion, places: DocumentPlaces): string {
  if (subject.type === 'unread') return '';
  const place = span !== null && (kind === 'damagedText' || kind === 'unaccounted') ? places.nameOf(span.start) : null;
  return place === null ? '' : `（原件${place}）`;
}
