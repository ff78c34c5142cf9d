import type { ApprovalExecutor } from '#libs/approvals';
import { holdOrganisation } from '#libs/organisation';
import type { IssuePlan } from '../commands/issue-plan.js';
import type { ApplyRevision } from '../commands/revision/apply-revision.js';

/** What goes out once it is approved: a plan for the first time, or the revision of one that is out already. */
export const planExecutor = (issue: IssuePlan, revision: ApplyRevision): ApprovalExecutor => ({
  subjectType: 'plan',
  action: 'issue',
  before: (tx) => holdOrganisation(tx),
  run: async (tx, approved) => {
    const [plan] = await tx.query<{ issued: boolean }[]>(ISSUED, [approved.subjectId]);
    await (plan?.issued ? revision.approved(tx, approved) : issue.approved(tx, approved));
  },
});

const ISSUED = `SELECT status = 'issued' AS issued FROM plan WHERE id = $1`;
