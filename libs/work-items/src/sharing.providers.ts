import { AddMembers } from './commands/shares/add-members.js';
import { ChangeSupporters } from './commands/shares/change-supporters.js';
import { SettleMany } from './commands/shares/settle-many.js';
import { SettleShares } from './commands/shares/settle-shares.js';
import { SplitItem } from './commands/shares/split-item.js';
import { TransferItem } from './commands/shares/transfer-item.js';
import { UnsettleShares } from './commands/shares/unsettle-shares.js';
import { WaiveShares } from './commands/shares/waive-shares.js';
import { MissingMembers } from './queries/missing-members.js';
import { SplitProposals } from './queries/split-proposals.js';

/** What a lead makes of the shares of its items, who is named in them, and who works on them. */
export const sharingProviders = [
  SettleShares,
  WaiveShares,
  UnsettleShares,
  SettleMany,
  SplitProposals,
  SplitItem,
  TransferItem,
  ChangeSupporters,
  MissingMembers,
  AddMembers,
];
