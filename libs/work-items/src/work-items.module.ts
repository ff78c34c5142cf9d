import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Policies } from '#libs/access';
import { ApprovalRegistry } from '#libs/approvals';
import { CommentSubjects } from '#libs/comments';
import { InboxSources } from '#libs/inbox';
import { OrganisationModule, UnitFollowers } from '#libs/organisation';
import { IssuedPlans } from '#libs/plans';
import { actingProviders } from './acting.providers.js';
import { ApprovableItem } from './approvals/approvable-item.js';
import { ApprovablePlan } from './approvals/approvable-plan.js';
import { ApprovedParts } from './approvals/approved-parts.js';
import { itemExecutors } from './approvals/item-executors.js';
import { planExecutor } from './approvals/plan-executor.js';
import { ActOnItem } from './commands/act-on-item.js';
import { DecideContest } from './commands/decide-contest.js';
import { IssuePlan } from './commands/issue-plan.js';
import { ApplyRevision } from './commands/revision/apply-revision.js';
import { RaiseContest } from './commands/raise-contest.js';
import { SignDispatch } from './commands/sign-dispatch.js';
import { dispatchPolicies, dispatchReaders } from './dispatch.policy.js';
import { handOverPolicies, handOverReaders } from './hand-over.policy.js';
import { IssuedParts } from './issued-parts.js';
import { CountWorkItems } from './queries/count-work-items.js';
import { DispatchViews } from './queries/dispatch-views.js';
import { ExportWorkItems } from './queries/export-work-items.js';
import { GetDispatch } from './queries/get-dispatch.js';
import { GetWorkItem } from './queries/get-work-item.js';
import { Histories } from './queries/histories.js';
import { commentedItem } from './queries/commented-item.js';
import { inboxOfDispatches } from './queries/inbox-of-dispatches.js';
import { inboxOfItems } from './queries/inbox-of-items.js';
import { sharingProviders } from './sharing.providers.js';
import { itemsFollowUnits } from './storage/follow-units.js';
import { ItemSuccession } from './storage/succession/register.js';
import { IssuedPlansInWorkItems } from './queries/issued-plans.js';
import { ListDispatches } from './queries/list-dispatches.js';
import { ListWorkItems } from './queries/list-work-items.js';
import { PartsBroughtForward } from './queries/parts-brought-forward.js';
import { PreviewRevision } from './queries/preview-revision.js';
import { PlanBoards } from './queries/plan-board.js';
import { ReadableSubjects } from './queries/readable-subjects.js';
import { TargetsInForce } from './targets-in-force.js';
import { WorkItemViews } from './queries/work-item-views.js';
import { WorkItemLifecycle } from './work-item-lifecycle.provider.js';
import { workItemPolicies, workItemReaders } from './work-item.policy.js';

const provided = [
  { provide: IssuedPlans, useClass: IssuedPlansInWorkItems },
  WorkItemLifecycle,
  ActOnItem,
  ApprovedParts,
  IssuedParts,
  TargetsInForce,
  ApprovableItem,
  ApprovablePlan,
  ...actingProviders,
  WorkItemViews,
  DispatchViews,
  IssuePlan,
  ApplyRevision,
  PartsBroughtForward,
  PreviewRevision,
  SignDispatch,
  RaiseContest,
  DecideContest,
  ListWorkItems,
  CountWorkItems,
  GetWorkItem,
  ExportWorkItems,
  ListDispatches,
  GetDispatch,
  Histories,
  ReadableSubjects,
  PlanBoards,
  ...sharingProviders,
  ItemSuccession,
];

/** Work items from the issue on. Global, because the plans library below asks it for `IssuedPlans`. */
@Global()
@Module({ imports: [OrganisationModule], providers: provided, exports: provided })
export class WorkItemsModule implements OnModuleInit {
  constructor(
    private readonly policies: Policies,
    private readonly units: UnitFollowers,
    private readonly registry: ApprovalRegistry,
    private readonly modules: ModuleRef,
    private readonly inbox: InboxSources,
    private readonly comments: CommentSubjects,
  ) {}

  onModuleInit(): void {
    this.policies.register(...workItemPolicies, ...dispatchPolicies, ...handOverPolicies);
    this.policies.registerReaders(workItemReaders, dispatchReaders, handOverReaders);
    this.units.register(itemsFollowUnits);
    this.comments.register(commentedItem);
    this.registry.registerSubject(this.modules.get(ApprovableItem));
    this.registry.registerSubject(this.modules.get(ApprovablePlan));
    this.registry.registerExecutors(...itemExecutors(this.modules.get(ActOnItem), this.modules.get(DecideContest)));
    this.registry.registerExecutors(planExecutor(this.modules.get(IssuePlan), this.modules.get(ApplyRevision)));
    this.inbox.register(inboxOfItems, inboxOfDispatches);
  }
}
