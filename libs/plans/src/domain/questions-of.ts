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
import { textQuestions, unaccountedQuestions } from './text-questions.js';

/**
 * Everything a person must decide before the draft is issued: first who is meant, then who answers, then what the
 * rules reach, then by when, then what looks damaged. Nothing is repaired silently, and what is one decision is asked
 * once: where a document raises more than forty questions, fewer of a kind are asked one by one, at last not even
 * numbers.
 */
export function questionsOf(
  read: Outline,
  items: readonly DraftItem[],
  names: NameLookup,
  places: DocumentPlaces,
): DraftQuestion[] {
  const outline = { ...read, warnings: doubtful(read, places) };
  let found = asked(outline, items, names, oneByOne);
  for (let few = oneByOne - 1; few >= 0 && found.length > mostQuestions; few -= 1)
    found = asked(outline, items, names, few);
  return found.map((question, index) =>
    opened({ ...question, message: question.message + inFile(question, places) }, index + 1),
  );
}

function asked(outline: Outline, items: readonly DraftItem[], names: NameLookup, few: number): NewQuestion[] {
  const rules = outline.responsibilityRules.flatMap((rule) =>
    rule.meanings.map((meaning) => ruleQuestion(rule, meaning, items, names)),
  );
  const others = [
    ...leadQuestions(items, Math.max(few, 1)),
    ...rules,
    ...openEndedQuestions(items, Math.max(few, 1)),
    ...deadlineQuestions(outline, items),
    ...textQuestions(outline.warnings, items, few),
    ...unaccountedQuestions(outline.warnings, Math.max(few, 1)),
  ];
  const tables = tableQuestions(outline.warnings);
  // Names are asked together only where nothing else can be.
  const left = few > 0 ? Infinity : mostQuestions - tables.length - others.length;
  return [...tables, ...nameQuestions(outline, items, names, left), ...others];
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
function inFile({ kind, span }: NewQuestion, places: DocumentPlaces): string {
  const place = span !== null && (kind === 'damagedText' || kind === 'unaccounted') ? places.nameOf(span.start) : null;
  return place === null ? '' : `（原件${place}）`;
}
