import { Module, type OnModuleInit } from '@nestjs/common';
import { Policies } from '#libs/access';
import { ApprovalRegistry } from '#libs/approvals';
import { InboxSources } from '#libs/inbox';
import { IndicatorsModule } from '#libs/indicators';
import { UnitSuccessors } from '#libs/organisation';
import { WorkItemsModule } from '#libs/work-items';
import { ApprovableSheet } from './approvals/approvable-sheet.js';
import { CarryForward } from './commands/carry-forward.js';
import { EditSheetRow } from './commands/edit-sheet-row.js';
import { ImportSheet } from './commands/import-sheet.js';
import { LockWindow } from './commands/lock-window.js';
import { OpenWindow } from './commands/open-window.js';
import { PasteCells } from './commands/paste-cells.js';
import { PreviewWindow } from './commands/preview-window.js';
import { RecallSheet } from './commands/recall-sheet.js';
import { ReopenSheet } from './commands/reopen-sheet.js';
import { SendSheet } from './commands/send-sheet.js';
import { WindowQuestions } from './commands/window-question.js';
import { WritableSheets } from './commands/writable-sheet.js';
import { FurtherReasons, NoFurtherReasons } from './further-reasons.js';
import { Burden } from './queries/burden.js';
import { ExportSheet } from './queries/export-sheet.js';
import { GetSheet } from './queries/get-sheet.js';
import { GetWindow } from './queries/get-window.js';
import { inboxOfSheets } from './queries/inbox-of-sheets.js';
import { ItemReports } from './queries/item-reports.js';
import { ListSheets } from './queries/list-sheets.js';
import { ListWindows } from './queries/list-windows.js';
import { ReadableReports } from './queries/readable-reports.js';
import { SheetViews } from './queries/sheet-views.js';
import { WindowViews } from './queries/window-views.js';
import { reportingPolicies } from './reporting.policy.js';
import { sheetSuccession } from './storage/sheet-succession.js';

const exported = [
  PreviewWindow,
  OpenWindow,
  LockWindow,
  GetWindow,
  ListWindows,
  EditSheetRow,
  CarryForward,
  PasteCells,
  ExportSheet,
  ImportSheet,
  SendSheet,
  RecallSheet,
  ReopenSheet,
  GetSheet,
  ListSheets,
  ItemReports,
  Burden,
  ReadableReports,
];

/** Reporting windows and the one sheet each unit fills in them. */
@Module({
  imports: [WorkItemsModule, IndicatorsModule],
  providers: [
    { provide: FurtherReasons, useClass: NoFurtherReasons },
    ApprovableSheet,
    WindowQuestions,
    WindowViews,
    WritableSheets,
    SheetViews,
    ...exported,
  ],
  exports: exported,
})
export class ReportingModule implements OnModuleInit {
  constructor(
    private readonly policies: Policies,
    private readonly successors: UnitSuccessors,
    private readonly registry: ApprovalRegistry,
    private readonly sheet: ApprovableSheet,
    private readonly sendSheet: SendSheet,
    private readonly inbox: InboxSources,
  ) {}

  onModuleInit(): void {
    this.policies.register(...reportingPolicies);
    this.successors.register(sheetSuccession);
    this.registry.registerSubject(this.sheet);
    this.registry.registerExecutors(this.sendSheet.executor());
    this.inbox.register(inboxOfSheets);
  }
}
