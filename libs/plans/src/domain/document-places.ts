/** Something in the file that may say something and was not read: a page without text, or a large picture. */
export interface UnreadPlace {
  readonly what: 'page' | 'picture';
  /** Where in the text it would stand. */
  readonly start: number;
  /** Its page counted from 1, where the file has pages. */
  readonly page: number | null;
}

/** Where the characters of a text stand in the file it was read from; a plain text has no places. */
export interface DocumentPlaces {
  /** The place as a person looks it up (第 3 页第 12 行), or null where the file has none to tell. */
  nameOf: (offset: number) => string | null;
  /** Whether the file itself says that it stands at the edge of a page, where page numbers and running heads are. */
  isPageEdge: (offset: number) => boolean;
  /** What was not read, in the order of the text. */
  unread: readonly UnreadPlace[];
}

/** The places of a text that is its own. */
export const withoutPlaces: DocumentPlaces = { nameOf: () => null, isPageEdge: () => false, unread: [] };
