import { Module, type OnModuleInit } from '@nestjs/common';
import { Policies } from '#libs/access';
import { AttachedRecords, EvidenceModule } from '#libs/evidence';
import { InboxSources } from '#libs/inbox';
import { UnitSuccessors } from '#libs/organisation';
import { PlansModule } from '#libs/plans';
import { WorkItemLifecycle, WorkItemsModule } from '#libs/work-items';
import { instructionGuards } from './asked-guards.js';
import { InstructionActs } from './commands/instruction-acts.js';
import { RegisterInstruction } from './commands/register-instruction.js';
import { SetReplyDays } from './commands/set-reply-days.js';
import { instructionPolicies } from './instruction.policy.js';
import { instructionSuccession } from './instruction-succession.js';
import { attachedToInstructions } from './queries/attached-to-instructions.js';
import { InstructionChoices } from './queries/instruction-choices.js';
import { InstructionViews } from './queries/instruction-views.js';
import { inboxOfInstructions } from './queries/inbox-of-instructions.js';

const exported = [RegisterInstruction, SetReplyDays, InstructionActs, InstructionChoices, InstructionViews];

/** Instructions of leaders: registered by the office, replied to by the lead, put before the leader, closed. */
@Module({ imports: [PlansModule, WorkItemsModule, EvidenceModule], providers: exported, exports: exported })
export class InstructionsModule implements OnModuleInit {
  constructor(
    private readonly policies: Policies,
    private readonly inbox: InboxSources,
    private readonly successors: UnitSuccessors,
    private readonly lifecycle: WorkItemLifecycle,
    private readonly attached: AttachedRecords,
    private readonly views: InstructionViews,
  ) {}

  onModuleInit(): void {
    this.policies.register(...instructionPolicies);
    this.inbox.register(inboxOfInstructions);
    this.successors.register(instructionSuccession);
    this.lifecycle.provideAsked(instructionGuards);
    this.attached.register(attachedToInstructions(this.views));
  }
}
