import type { OutlineLeaf, PlacedLeafKind } from '#libs/contracts';
import type { DraftQuestion, Span } from './draft.js';
import { tablesOf } from './table-rows.js';

/** A stretch of the text that nobody has put anywhere yet, or that was left with a reason. */
export interface Rest {
  span: Span;
  text: string;
  questionId: string | null;
  state: 'open' | 'waived';
  reason: string | null;
}

/** How completely a text is accounted for. */
export interface Account {
  leaves: OutlineLeaf[];
  /** The share of the text's non-blank characters that lie in a leaf of a known kind, 0 to 1 (原文核对率). */
  coverage: number;
  rests: Rest[];
}

/** The leaves of a text with what the checker said of those that the reader could not place. */
export function accountOf(text: string, leaves: readonly OutlineLeaf[], questions: readonly DraftQuestion[]): Account {
  const asked = placesAsked(questions);
  const rests: Rest[] = [];
  let next = 0;
  const placed = leaves.map((leaf): OutlineLeaf => {
    if (leaf.kind !== 'unaccounted') return leaf;
    while (next < asked.length && asked[next]!.place.end <= leaf.start) next += 1;
    const here = asked[next];
    const question = here && here.place.start < leaf.end ? here.question : undefined;
    const kind = placedAs(question);
    if (kind !== null) return { ...leaf, kind };
    rests.push(restOf(text, leaf, question));
    return leaf;
  });
  return { leaves: placed, coverage: coverage(text, placed), rests };
}

/** What a person said that a place is; a table without tasks explains something else. */
function placedAs(question: DraftQuestion | undefined): PlacedLeafKind | null {
  const answer = question?.answer;
  if (answer?.choice === 'leaf') return answer.leaf;
  return question?.subject.type === 'tableColumns' && answer?.choice === 'confirm' ? 'preamble' : null;
}

/** The places that are asked about, in the order of the text. */
const placesAsked = (questions: readonly DraftQuestion[]) =>
  questions
    .flatMap((question) => {
      const { subject, answer } = question;
      // What is left of a table that was read is asked about by itself.
      const places =
        subject.type === 'unaccounted' ? subject.places : answer?.choice === 'columns' ? [] : tablesOf(question);
      return places.map((place) => ({ place, question }));
    })
    .sort((one, other) => one.place.start - other.place.start);

const mostCharacters = 200;

function restOf(text: string, { start, end }: OutlineLeaf, question: DraftQuestion | undefined): Rest {
  const waived = question?.status === 'waived';
  return {
    span: { start, end },
    text: text.slice(start, Math.min(end, start + mostCharacters)),
    questionId: question?.id ?? null,
    state: waived ? 'waived' : 'open',
    reason: waived ? question.reason : null,
  };
}

const count = (from: string) => from.replace(/[\s\uFEFF]/gu, '').length;

function coverage(text: string, leaves: readonly OutlineLeaf[]): number {
  const total = count(text);
  if (total === 0) return 1;
  const placed = leaves
    .filter((leaf) => leaf.kind !== 'unaccounted')
    .reduce((sum, leaf) => sum + count(text.slice(leaf.start, leaf.end)), 0);
  return placed / total;
}
