import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { Policies } from '#libs/access';
import { Colleagues } from '#libs/identity';
import { UnitSuccessors } from '#libs/organisation';
import { CommentsModule, CommentSubjects } from '#libs/comments';
import { InboxModule, InboxSources } from '#libs/inbox';
import { ApprovalGate } from './approval-gate.js';
import { ApprovalRegistry } from './approval-registry.js';
import { approvalPolicies } from './approval.policy.js';
import { ActOnCase } from './commands/act-on-case.js';
import { ApproveMany } from './commands/approve-many.js';
import { CreateFlow } from './commands/create-flow.js';
import { FinishCase } from './commands/finish-case.js';
import { OpenCase } from './commands/open-case.js';
import { RecheckCases } from './commands/recheck-cases.js';
import { SetPolicies } from './commands/set-policies.js';
import { StandIns } from './commands/stand-ins.js';
import { CaseReaders } from './queries/case-readers.js';
import { commentedCase } from './queries/commented-case.js';
import { GetCase } from './queries/case-view.js';
import { DryRun } from './queries/dry-run.js';
import { ListFlows } from './queries/flow-views.js';
import { inboxOfTasks } from './queries/inbox-of-tasks.js';
import { ListCases } from './queries/list-cases.js';
import { MyTasks } from './queries/my-tasks.js';
import { caseSuccession } from './storage/case-succession.js';
import { ensureShippedFlows } from './storage/flows.js';

const provided = [
  ApprovalRegistry,
  { provide: ApprovalGate, useClass: OpenCase },
  FinishCase,
  CaseReaders,
  ActOnCase,
  ApproveMany,
  RecheckCases,
  CreateFlow,
  SetPolicies,
  StandIns,
  GetCase,
  ListCases,
  MyTasks,
  ListFlows,
  DryRun,
  Colleagues,
];

/** Approvals. Global: every feature library above asks the gate and registers what can be approved. */
@Global()
@Module({ imports: [InboxModule, CommentsModule], providers: provided, exports: provided })
export class ApprovalsModule implements OnModuleInit {
  constructor(
    @InjectEntityManager() private readonly manager: EntityManager,
    private readonly policies: Policies,
    private readonly successors: UnitSuccessors,
    private readonly inbox: InboxSources,
    private readonly comments: CommentSubjects,
    private readonly readers: CaseReaders,
  ) {}

  async onModuleInit(): Promise<void> {
    this.policies.register(...approvalPolicies);
    this.successors.register(caseSuccession);
    this.inbox.register(inboxOfTasks);
    this.comments.register(commentedCase(this.readers));
    await ensureShippedFlows(this.manager);
  }
}
