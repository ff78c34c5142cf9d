/** The kinds of document that are read. */
export const documentFormats = ['txt', 'markdown', 'html', 'docx', 'xlsx', 'pdf', 'ofd'] as const;
/** A kind of document that is read. */
export type DocumentFormat = (typeof documentFormats)[number];

/** Where something stands in its document; counted from 1, as a person would. */
export type PlaceInDocument =
  | { readonly in: 'paragraph'; readonly paragraph: number }
  | { readonly in: 'cell'; readonly table: number; readonly row: number; readonly column: number }
  | { readonly in: 'page'; readonly page: number; readonly line: number }
  | { readonly in: 'note'; readonly note: number };

/** A place and the offset in the text from which it holds, until the next. */
export interface Place {
  readonly start: number;
  readonly at: PlaceInDocument;
}

/** A page without text, or a large picture. */
export type UnreadKind = 'page' | 'picture';

/** Something in a document that may say something and was not read: the person who checks has to look at it. */
export interface Unread {
  readonly what: UnreadKind;
  /** Where in the text it would stand. */
  readonly start: number;
  /** Its page counted from 1, where the document has pages. */
  readonly page: number | null;
}

/** The text of a document as the plan reader takes it, each character of it leading back to its place. */
export interface PositionedText {
  readonly format: DocumentFormat;
  /** The encoding of a text; the format of everything else. */
  readonly encoding: string;
  readonly text: string;
  /** In the order of the text; empty for plain text, where the offset itself is the place. */
  readonly places: readonly Place[];
  /** In the order of the text. */
  readonly unread: readonly Unread[];
}

/** The index of the place that holds at an offset, or -1 before the first. */
function indexAt({ places }: PositionedText, offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The place of the character at an offset, or null where the text is its own place. */
export const placeAt = (document: PositionedText, offset: number): PlaceInDocument | null =>
  document.places[indexAt(document, offset)]?.at ?? null;

/** Whether the character at an offset stands in the first or the last line of its page, where numbers and heads are. */
export function isAtPageEdge(document: PositionedText, offset: number): boolean {
  const index = indexAt(document, offset);
  const pageOf = (at: PlaceInDocument | undefined): number | null => (at?.in === 'page' ? at.page : null);
  const page = pageOf(document.places[index]?.at);
  if (page === null) return false;
  return [index - 1, index + 1].some((other) => pageOf(document.places[other]?.at) !== page);
}
