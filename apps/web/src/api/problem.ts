import type { ProblemCode } from '#libs/contracts';

/** One line of a problem: an unmet requirement, a wrong field, or a cell of a sheet. */
export interface ProblemLine {
  code: string;
  message: string;
  path?: string;
  row?: number;
  /** Null where the whole row is meant. */
  column?: string | number | null;
  /** The row of a unit's sheet that the line is about. */
  rowId?: string;
  /** Whom or what it is about, where there are several. */
  names?: string[];
  /** Who changed a field meanwhile. */
  by?: { id: string; name: string } | null;
  /** Who has whom as a stand-in, of an arrangement that another one collides with; nobody who may not be named. */
  principal?: { id: string; name: string } | null;
  standIn?: { id: string; name: string } | null;
  from?: string;
  to?: string;
}

/** What the page itself can run into, besides the codes of the catalogue. */
export type LocalCode = 'offline' | 'unreadableAnswer' | 'unsavedRows';

/** A refused request, with the stable code of the catalogue. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: ProblemCode | LocalCode,
    readonly body: Record<string, unknown> = {},
    readonly requestId: string | null = null,
  ) {
    super(code);
  }

  get detail(): string | null {
    return typeof this.body.detail === 'string' ? this.body.detail : null;
  }

  /** The server's own sentence, for a code this page does not know yet. */
  get title(): string {
    return typeof this.body.title === 'string' ? this.body.title : this.code;
  }

  get lines(): ProblemLine[] {
    return Array.isArray(this.body.errors) ? (this.body.errors as ProblemLine[]) : [];
  }
}

export function isProblem(error: unknown, ...codes: (ProblemCode | LocalCode)[]): error is ApiProblem {
  return error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code));
}

/**
 * Whether what is on the screen must go because it may no longer be seen. A fault of the line or of the server leaves it
 * there, with what was being typed.
 */
export const takesAway = (error: unknown): boolean => isProblem(error, 'notFound', 'forbidden');

/** Reads a refused answer; an answer that is no problem document (a proxy's page, say) keeps its status. */
export function problemOf(status: number, body: unknown, requestId: string | null): ApiProblem {
  if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string') {
    const fields = body as Record<string, unknown>;
    const instance = typeof fields.instance === 'string' ? fields.instance : null;
    const id = requestId ?? instance?.split(':').at(-1) ?? null;
    return new ApiProblem(status, body.code as ProblemCode, fields, id);
  }
  const byStatus: Partial<Record<number, ProblemCode>> = {
    401: 'unauthenticated',
    403: 'forbidden',
    404: 'notFound',
    413: 'payloadTooLarge',
    502: 'unavailable',
    503: 'unavailable',
    504: 'unavailable',
  };
  return new ApiProblem(status, byStatus[status] ?? (status >= 500 ? 'internal' : 'unreadableAnswer'), {}, requestId);
}
