import { problemCatalogue, type ProblemCode } from '#libs/contracts';

/** One unmet requirement or one wrong field; `path` is a JSON pointer where it concerns a field. */
export interface ProblemDetail {
  code: string;
  path?: string;
  message: string;
  [more: string]: unknown;
}

/** What a problem may carry besides its code; `extension` members stand beside the standard ones (RFC 9457, 3.2). */
export interface ProblemOptions {
  detail?: string;
  errors?: ProblemDetail[];
  extension?: Record<string, unknown>;
  cause?: unknown;
}

/** A refusal the user can act on, with a stable code of the catalogue; the HTTP edge turns it into RFC 9457. */
export class Problem extends Error {
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: ProblemDetail[];
  readonly extension: Record<string, unknown>;

  constructor(
    readonly code: ProblemCode,
    options: ProblemOptions = {},
  ) {
    super(options.detail ?? problemCatalogue[code].en, { cause: options.cause });
    this.name = 'Problem';
    this.status = problemCatalogue[code].status;
    this.detail = options.detail;
    this.errors = options.errors ?? [];
    this.extension = options.extension ?? {};
  }
}
