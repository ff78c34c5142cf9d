import { AnswerCoordination } from './commands/coordination/answer-coordination.js';
import { AskCoordination } from './commands/coordination/ask-coordination.js';
import { WithdrawCoordination } from './commands/coordination/withdraw-coordination.js';
import { CreateHandOver } from './commands/people/hand-over.js';
import { StaffItem } from './commands/people/staff-item.js';
import { StaffItems } from './commands/people/staff-items.js';
import { AddMembers } from './commands/shares/add-members.js';
import { ChangeSupporters } from './commands/shares/change-supporters.js';
import { SettleMany } from './commands/shares/settle-many.js';
import { SettleShares } from './commands/shares/settle-shares.js';
import { SplitItem } from './commands/shares/split-item.js';
import { TransferItem } from './commands/shares/transfer-item.js';
import { UnsettleShares } from './commands/shares/unsettle-shares.js';
import { WaiveShares } from './commands/shares/waive-shares.js';
import { Coordinations } from './queries/coordinations.js';
import { ExportHandOver } from './queries/export-hand-over.js';
import { HandOverViews } from './queries/hand-over-views.js';
import { ListHandOvers } from './queries/list-hand-overs.js';
import { MissingMembers } from './queries/missing-members.js';
import { PreviewSettling } from './queries/preview-settling.js';
import { SplitProposals } from './queries/split-proposals.js';
import { StaffingViews } from './queries/staffing-views.js';
import { SubTasks } from './queries/sub-tasks.js';

/** What a lead makes of the shares of its items, who is named in them, and who works on them. */
export const sharingProviders = [
  SettleShares,
  WaiveShares,
  UnsettleShares,
  SettleMany,
  PreviewSettling,
  SplitProposals,
  SplitItem,
  TransferItem,
  ChangeSupporters,
  MissingMembers,
  AddMembers,
  Coordinations,
  AskCoordination,
  AnswerCoordination,
  WithdrawCoordination,
  SubTasks,
  StaffingViews,
  StaffItem,
  StaffItems,
  HandOverViews,
  CreateHandOver,
  ExportHandOver,
  ListHandOvers,
];
