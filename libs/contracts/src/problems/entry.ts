/** One entry of the error catalogue: the HTTP status, what happened and what to do, in both languages. */
export interface CatalogueEntry {
  status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;
  zh: string;
  en: string;
}

/** Builds an entry. */
export const entry = (status: CatalogueEntry['status'], zh: string, en: string): CatalogueEntry => ({ status, zh, en });
