import { SubmitItem } from './commands/review/submit-item.js';
import { RecallSubmission } from './commands/review/recall-submission.js';
import { MarkParts } from './commands/review/mark-parts.js';
import { ReturnItem } from './commands/review/return-item.js';
import { RecordAudit } from './commands/review/record-audit.js';
import { CloseItem } from './commands/review/close-item.js';
import { DrawSample } from './commands/review/draw-sample.js';
import { AskExtension } from './commands/dates/ask-extension.js';
import { DecideExtension } from './commands/dates/decide-extension.js';
import { WithdrawExtension } from './commands/dates/withdraw-extension.js';
import { ExplainLate } from './commands/dates/explain-late.js';
import { SetReminderDays } from './commands/dates/set-reminder-days.js';
import { EndItem } from './commands/ends/end-item.js';
import { SuspendItem } from './commands/ends/suspend-item.js';
import { ReopenItem } from './commands/ends/reopen-item.js';
import { AuditSamples } from './queries/audit-samples.js';
import { Desk } from './queries/desk.js';
import { ItemDatesQuery } from './queries/item-dates.js';
import { ItemReviews } from './queries/item-reviews.js';
import { ItemReminders } from './queries/reminders.js';
import { PreviewClosing } from './queries/preview-closing.js';
import { AuditPhotographs } from './audit-photographs.js';
import { ReviewableParts } from './reviewable-parts.js';

/** What is done with an item once it is handed out: handing in, review, dates, ends. */
export const actingProviders = [
  AuditPhotographs,
  ReviewableParts,
  SubmitItem,
  RecallSubmission,
  MarkParts,
  ReturnItem,
  RecordAudit,
  CloseItem,
  DrawSample,
  AskExtension,
  DecideExtension,
  WithdrawExtension,
  ExplainLate,
  SetReminderDays,
  ItemReminders,
  EndItem,
  SuspendItem,
  ReopenItem,
  AuditSamples,
  Desk,
  ItemDatesQuery,
  ItemReviews,
  PreviewClosing,
];
