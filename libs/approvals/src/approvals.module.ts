import { Global, Module } from '@nestjs/common';
import { ApprovalGate } from './approval-gate.js';
import { ApprovalRegistry } from './approval-registry.js';
import { ActOnCase } from './commands/act-on-case.js';
import { FinishCase } from './commands/finish-case.js';
import { OpenCase } from './commands/open-case.js';
import { RecheckCases } from './commands/recheck-cases.js';
import { CaseReaders } from './queries/case-readers.js';

const provided = [
  ApprovalRegistry,
  { provide: ApprovalGate, useClass: OpenCase },
  FinishCase,
  CaseReaders,
  ActOnCase,
  RecheckCases,
];

/** Approvals. Global: every feature library above asks the gate and registers what can be approved. */
@Global()
@Module({ providers: provided, exports: provided })
export class ApprovalsModule {}
