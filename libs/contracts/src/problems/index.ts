import type { CatalogueEntry } from './entry.js';
import { approvalProblems } from './approvals.js';
import { commentProblems } from './comments.js';
import { documentProblems } from './documents.js';
import { draftProblems } from './drafts.js';
import { evidenceProblems } from './evidence.js';
import { identityProblems } from './identity.js';
import { indicatorProblems } from './indicators.js';
import { instructionProblems } from './instructions.js';
import { letterProblems } from './letters.js';
import { organisationProblems } from './organisation.js';
import { reportingProblems } from './reporting.js';
import { requestProblems } from './request.js';
import { revisionProblems } from './revisions.js';
import { reviewProblems } from './review.js';
import { shareProblems } from './shares.js';
import { workItemProblems } from './work-items.js';

export type { CatalogueEntry } from './entry.js';

/** Every code the system answers with. Codes are stable and are never reused for another meaning. */
export const problemCatalogue = {
  ...requestProblems,
  ...identityProblems,
  ...documentProblems,
  ...draftProblems,
  ...revisionProblems,
  ...workItemProblems,
  ...organisationProblems,
  ...evidenceProblems,
  ...indicatorProblems,
  ...reportingProblems,
  ...shareProblems,
  ...reviewProblems,
  ...approvalProblems,
  ...commentProblems,
  ...letterProblems,
  ...instructionProblems,
} as const satisfies Record<string, CatalogueEntry>;

/** A stable code of the catalogue. */
export type ProblemCode = keyof typeof problemCatalogue;
