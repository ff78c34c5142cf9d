import type { UnreadPlace } from './document-places.js';
import type { NewQuestion, QuestionOption, Span } from './draft.js';

/** What was not read: neighbouring pages are one decision, and so are all where they are more than `oneByOne`. */
export function unreadQuestions(text: string, unread: readonly UnreadPlace[], oneByOne: number): NewQuestion[] {
  return (['page', 'picture'] as const).flatMap((what) => {
    const places = unread.filter((place) => place.what === what);
    const groups = together(places);
    const [first] = places;
    if (first === undefined) return [];
    return (groups.length > Math.max(oneByOne, 1) ? [groups] : groups.map((group) => [group])).map((asked) =>
      question(text, what, asked),
    );
  });
}

/** Places one behind the other: pages that follow one another, pictures with no text between them. */
function together(places: readonly UnreadPlace[]): UnreadPlace[][] {
  const groups: UnreadPlace[][] = [];
  for (const place of places) {
    const last = groups.at(-1)?.at(-1);
    const follows =
      last !== undefined && (place.page === null ? last.start === place.start : place.page - (last.page ?? 0) <= 1);
    if (follows) groups.at(-1)!.push(place);
    else groups.push([place]);
  }
  return groups;
}

function question(text: string, what: UnreadPlace['what'], groups: readonly (readonly UnreadPlace[])[]): NewQuestion {
  const [first] = groups[0] as readonly [UnreadPlace];
  const before = lineBefore(text, first.start);
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const pages = groups.map(pagesOf).filter((page) => page !== '');
  const printed =
    pages.length > 0 ? `第 ${pages.join('、')} 页` : `${before ? `“${wordsOf(text, before)}”之后` : '文首'}`;
  const found =
    what === 'page'
      ? `原件${printed}没有文字层（扫描页或图片），其内容未能读取。`
      : `原件${printed}有大幅图片或嵌入对象${count > 1 ? `（共 ${count} 处）` : ''}，其中如有文字未能读取。`;
  return {
    kind: 'unaccounted',
    itemId: null,
    printed,
    message: `${found}请查看原件；其中有任务的，请先用“新增任务”补录，再确认。`,
    span: before,
    options: [nothingInIt, addedByHand],
    subject: { type: 'unread' },
  };
}

const nothingInIt: QuestionOption = { label: '其中没有任务', answer: { choice: 'none' } };
const addedByHand: QuestionOption = { label: '其中的任务已补录', answer: { choice: 'confirm' } };

function pagesOf(group: readonly UnreadPlace[]): string {
  const pages = group.flatMap(({ page }) => page ?? []);
  const [from, to] = [pages[0], pages.at(-1)];
  return from === undefined ? '' : from === to ? String(from) : `${from}—${to}`;
}

/** The last printed line before a place, where a person goes on looking. */
function lineBefore(text: string, start: number): Span | null {
  const end = text.slice(0, start).trimEnd().length;
  if (end === 0) return null;
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  return { start: end - line.trimStart().length, end };
}

const mostWords = 20;

/** The end of a line is what the picture stands behind. */
const wordsOf = (text: string, { start, end }: Span): string => [...text.slice(start, end)].slice(-mostWords).join('');
