import { Module, type OnModuleInit } from '@nestjs/common';
import { InboxSources } from '#libs/inbox';
import {
  ApprovedParts,
  IssuedParts,
  ReviewableParts,
  TargetsInForce,
  WorkItemLifecycle,
  WorkItemsModule,
} from '#libs/work-items';
import { indicatorGuards, targetParts } from './asked-guards.js';
import { DecideMilestone } from './commands/decide-milestone.js';
import { GiveStageVerdict } from './commands/give-stage-verdict.js';
import { ProposeMilestones } from './commands/propose-milestones.js';
import { ReachMilestone } from './commands/reach-milestone.js';
import { ReportReading } from './commands/report-reading.js';
import { SetTargets } from './commands/set-targets.js';
import { WithdrawMilestone } from './commands/withdraw-milestone.js';
import { WithdrawTarget } from './commands/withdraw-target.js';
import { CompareTargets } from './queries/compare-targets.js';
import { inboxOfMilestones } from './queries/inbox-of-milestones.js';
import { ItemMilestones } from './queries/item-milestones.js';
import { ItemStageVerdicts } from './queries/item-stage-verdicts.js';
import { reportedReadings } from './queries/approved-readings.js';
import { ItemStandings } from './queries/item-standing.js';
import { ItemTargets } from './queries/item-targets.js';
import { revisedTargets } from './storage/revised-targets.js';
import { issuedTargets } from './storage/issued-targets.js';

const exported = [
  CompareTargets,
  ItemTargets,
  ItemMilestones,
  ItemStageVerdicts,
  SetTargets,
  WithdrawTarget,
  ReportReading,
  ProposeMilestones,
  DecideMilestone,
  WithdrawMilestone,
  ReachMilestone,
  GiveStageVerdict,
];

/** Targets, readings, milestones and stage verdicts. */
@Module({ imports: [WorkItemsModule], providers: [ItemStandings, ...exported], exports: exported })
export class IndicatorsModule implements OnModuleInit {
  constructor(
    private readonly lifecycle: WorkItemLifecycle,
    private readonly parts: ReviewableParts,
    private readonly approved: ApprovedParts,
    private readonly issued: IssuedParts,
    private readonly inForce: TargetsInForce,
    private readonly inbox: InboxSources,
  ) {}

  onModuleInit(): void {
    this.lifecycle.provideAsked(indicatorGuards);
    this.parts.register('target', targetParts);
    this.approved.register('readings', reportedReadings);
    this.issued.register('targets', issuedTargets);
    this.inForce.register(revisedTargets);
    this.inbox.register(inboxOfMilestones);
  }
}
