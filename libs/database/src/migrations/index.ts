import { Organisation1764000000001 } from './0001-organisation.js';
import { Identity1764000000002 } from './0002-identity.js';
import { Ledger1764000000003 } from './0003-ledger.js';
import { Plans1764000000004 } from './0004-plans.js';
import { WorkItems1764000000005 } from './0005-work-items.js';
import { DraftDueOwner1764000000030 } from './0030-draft-due-owner.js';
import { DispatchLineWithdrawal1764000000040 } from './0040-dispatch-line-withdrawal.js';
import { Lifecycle1764000000050 } from './0050-lifecycle.js';
import { Indicators1764000000060 } from './0060-indicators.js';
import { Reporting1764000000070 } from './0070-reporting.js';
import { Evidence1764000000080 } from './0080-evidence.js';
import { OfficialPlace1764000000090 } from './0090-official-place.js';
import { BreadthAtHome1764000000095 } from './0095-breadth-at-home.js';
import { AuditPhotographs1764000000110 } from './0110-audit-photographs.js';
import { Approvals1764000000120 } from './0120-approvals.js';
import { AnsweredRequests1764000000135 } from './0135-answered-requests.js';
import { FieldVersions1764000000136 } from './0136-field-versions.js';
import { ApprovalsOfPlansAndSheets1764000000137 } from './0137-approvals-of-plans-and-sheets.js';
import { Inbox1764000000138 } from './0138-inbox.js';
import { Comments1764000000139 } from './0139-comments.js';
import { Letters1764000000150 } from './0150-letters.js';
import { Instructions1764000000160 } from './0160-instructions.js';
import { OneLetterFollows1764000000165 } from './0165-one-letter-follows.js';
import { Successions1764000000170 } from './0170-successions.js';
import { ReplyDays1764000000175 } from './0175-reply-days.js';
import { DraftTargets1764000000180 } from './0180-draft-targets.js';
import { Revisions1764000000190 } from './0190-revisions.js';
import { QuestionKinds1764000000200 } from './0200-question-kinds.js';
import { DecidedContent1764000000210 } from './0210-decided-content.js';
import { TargetKeys1764000000220 } from './0220-target-keys.js';
import { LeadersIndex1764000000225 } from './0225-leaders-index.js';
import { LetterCopies1764000000230 } from './0230-letter-copies.js';
import { HeirsOfTerminated1764000000240 } from './0240-heirs-of-terminated.js';
import { LetterReplies1764000000250 } from './0250-letter-replies.js';
import { LetterFieldVersions1764000000251 } from './0251-letter-field-versions.js';
import { CasesOfAPerson1764000000260 } from './0260-cases-of-a-person.js';
import { InstructionWord1764000000270 } from './0270-instruction-word.js';
import { CommentMentions1764000000271 } from './0271-comment-mentions.js';
import { Reminders1764000000280 } from './0280-reminders.js';
import { LetterFactItems1764000000290 } from './0290-letter-fact-items.js';
import { DueText1764000000310 } from './0310-due-text.js';

/** Every migration in order. A released migration is frozen: a change is a new file. */
export const migrations = [
  Organisation1764000000001,
  Identity1764000000002,
  Ledger1764000000003,
  Plans1764000000004,
  WorkItems1764000000005,
  DraftDueOwner1764000000030,
  DispatchLineWithdrawal1764000000040,
  Lifecycle1764000000050,
  Indicators1764000000060,
  Reporting1764000000070,
  Evidence1764000000080,
  OfficialPlace1764000000090,
  BreadthAtHome1764000000095,
  AuditPhotographs1764000000110,
  Approvals1764000000120,
  AnsweredRequests1764000000135,
  FieldVersions1764000000136,
  ApprovalsOfPlansAndSheets1764000000137,
  Inbox1764000000138,
  Comments1764000000139,
  Letters1764000000150,
  Instructions1764000000160,
  OneLetterFollows1764000000165,
  Successions1764000000170,
  ReplyDays1764000000175,
  DraftTargets1764000000180,
  Revisions1764000000190,
  QuestionKinds1764000000200,
  DecidedContent1764000000210,
  TargetKeys1764000000220,
  LeadersIndex1764000000225,
  LetterCopies1764000000230,
  HeirsOfTerminated1764000000240,
  LetterReplies1764000000250,
  LetterFieldVersions1764000000251,
  CasesOfAPerson1764000000260,
  InstructionWord1764000000270,
  CommentMentions1764000000271,
  Reminders1764000000280,
  LetterFactItems1764000000290,
  DueText1764000000310,
];
