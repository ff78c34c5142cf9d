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

/** The text of a document as the plan reader takes it, each character of it leading back to its place. */
export interface PositionedText {
  readonly format: DocumentFormat;
  /** The encoding of a text; the format of everything else. */
  readonly encoding: string;
  readonly text: string;
  /** In the order of the text; empty for plain text, where the offset itself is the place. */
  readonly places: readonly Place[];
}

/** The place of the character at an offset, or null where the text is its own place. */
export function placeAt({ places }: PositionedText, offset: number): PlaceInDocument | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1]?.at ?? null;
}
