import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Policies } from '#libs/access';
import { InboxSources } from '#libs/inbox';
import { UnitSuccessors } from '#libs/organisation';
import { AnswerQuestions } from './commands/answer-questions.js';
import { ChangeDraft } from './commands/change-draft.js';
import { DecideDifferences } from './commands/revision/decide-differences.js';
import { ImportRevision } from './commands/revision/import-revision.js';
import { PrepareRevision } from './commands/revision/prepare-revision.js';
import { PairItems } from './commands/revision/pair-items.js';
import { DiscardDraft } from './commands/discard-draft.js';
import { EditDraft } from './commands/edit-draft.js';
import { ImportDocument } from './commands/import-document.js';
import { PrepareIssue } from './commands/prepare-issue.js';
import { ReadTables } from './commands/read-tables.js';
import { RegisterMatter } from './commands/register-matter.js';
import { UndoChange } from './commands/undo-change.js';
import { PlanAccess } from './plan-access.js';
import { planReaderPolicy, supervisorPlanPolicy } from './plan.policy.js';
import { CopyDifferences } from './queries/copy-differences.js';
import { GetDraft } from './queries/get-draft.js';
import { inboxOfDrafts } from './queries/inbox-of-drafts.js';
import { PlanSourceFile } from './queries/plan-source-file.js';
import { PlanText } from './queries/plan-text.js';
import { Plans } from './queries/plans.js';
import { GetRevision } from './queries/revision/get-revision.js';
import { PlanEditions } from './queries/revision/plan-editions.js';
import { PreviewDispatches } from './queries/preview-dispatches.js';
import { draftSuccession } from './storage/draft-succession.js';

const providers = [
  PlanAccess,
  ChangeDraft,
  ImportDocument,
  RegisterMatter,
  EditDraft,
  AnswerQuestions,
  ReadTables,
  UndoChange,
  DiscardDraft,
  PrepareIssue,
  ImportRevision,
  DecideDifferences,
  PairItems,
  PrepareRevision,
  GetRevision,
  PlanEditions,
  Plans,
  GetDraft,
  PreviewDispatches,
  PlanSourceFile,
  PlanText,
  CopyDifferences,
];

/** Plans from the document that was handed in to the checked draft. Needs an `IssuedPlans` from above. */
@Global()
@Module({ providers, exports: providers })
export class PlansModule implements OnModuleInit {
  constructor(
    private readonly policies: Policies,
    private readonly inbox: InboxSources,
    private readonly successors: UnitSuccessors,
  ) {}

  onModuleInit(): void {
    this.policies.register(supervisorPlanPolicy);
    this.policies.registerReaders(planReaderPolicy);
    this.inbox.register(inboxOfDrafts);
    this.successors.register(draftSuccession);
  }
}
