import { Global, Module } from '@nestjs/common';
import { ApprovalGate } from './approval-gate.js';
import { NoApprovals } from './no-approvals.js';

const provided = [{ provide: ApprovalGate, useClass: NoApprovals }];

/** The gate before acts that may need an approval. Global: every feature library above asks it. */
@Global()
@Module({ providers: provided, exports: provided })
export class ApprovalsModule {}
