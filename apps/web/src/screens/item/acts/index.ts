import type { ComponentType } from 'react';
import type { DialogAct } from '../action-order.js';
import { ChangeSupportersAct } from '../duties/ChangeSupportersAct.js';
import { TransferAct } from '../duties/TransferAct.js';
import { StaffAct } from '../people/StaffAct.js';
import type { ActProps } from './ActDialog.js';
import { AnswerCoordinationAct, AskCoordinationAct, WithdrawCoordinationAct } from './CoordinationActs.js';
import { SettleSharesAct, UnsettleSharesAct, WaiveSharesAct } from './ShareActs.js';
import { SplitAct } from './split/SplitAct.js';
import { AskExtensionAct } from './AskExtensionAct.js';
import { AuditAct } from './AuditAct.js';
import { CloseAct } from './CloseAct.js';
import { DecideExtensionAct } from './DecideExtensionAct.js';
import { WithdrawExtensionAct } from './WithdrawExtensionAct.js';
import { RecallAct } from './RecallAct.js';
import { RectificationAct, SupplementAct } from './ReturnAct.js';
import { SuspendAct } from './SuspendAct.js';
import { ExplainLateAct, MakeContinuingAct, ReopenAct, ResumeAct, SubmitAct, TerminateAct } from './WordsAct.js';

/** The dialog of each act that is done on the item's page. */
export const actDialogs: Record<DialogAct, ComponentType<ActProps>> = {
  submit: SubmitAct,
  recall: RecallAct,
  returnForSupplement: SupplementAct,
  orderRectification: RectificationAct,
  recordAudit: AuditAct,
  close: CloseAct,
  makeContinuing: MakeContinuingAct,
  terminate: TerminateAct,
  suspend: SuspendAct,
  resume: ResumeAct,
  reopen: ReopenAct,
  askExtension: AskExtensionAct,
  decideExtension: DecideExtensionAct,
  withdrawExtension: WithdrawExtensionAct,
  explainLate: ExplainLateAct,
  settleShares: SettleSharesAct,
  waiveShares: WaiveSharesAct,
  unsettleShares: UnsettleSharesAct,
  split: SplitAct,
  askCoordination: AskCoordinationAct,
  answerCoordination: AnswerCoordinationAct,
  withdrawCoordination: WithdrawCoordinationAct,
  staff: StaffAct,
  transfer: TransferAct,
  changeSupporters: ChangeSupportersAct,
};
