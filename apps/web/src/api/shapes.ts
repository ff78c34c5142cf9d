import type { components, paths } from './schema.js';

// The one place where the page names the shapes of the generated client.
type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Session = Schemas['Session'];
export type Unit = Schemas['Unit'];
export type UnitName = Schemas['UnitName'];
export type UnitGroup = Schemas['UnitGroup'];
export type User = Schemas['User'];
export type UserPage = Schemas['UserPage'];
export type SheetReport = Schemas['SheetReport'];

export type Plan = Schemas['Plan'];
export type PlanSummary = Schemas['PlanSummary'];
export type PlanPage = Schemas['PlanPage'];
export type ImportResult = Schemas['ImportResult'];
export type RegisterMatter = Schemas['RegisterMatter'];

export type ComparedTarget = Schemas['ComparedTarget'];
export type ComparedIndicator = Schemas['ComparedIndicator'];

export type PlanBoard = Schemas['PlanBoard'];
export type BoardCounts = Pick<PlanBoard, 'total' | 'overdue' | 'byStatus'>;

export type Draft = Schemas['Draft'];
export type UndoneDraft = Schemas['UndoneDraft'];
export type DraftItem = Schemas['DraftItem'];
export type DraftAssignment = Schemas['DraftAssignment'];
export type DraftTarget = DraftItem['targets'][number];
export type DraftTargetInput = NonNullable<EditDraftItem['targets']>[number];
export type DraftQuestion = Schemas['DraftQuestion'];
export type QuestionOption = Schemas['QuestionOption'];
export type Answer = Schemas['Answer'];
export type AssignmentInput = Schemas['AssignmentInput'];
export type EditDraftItem = Schemas['EditDraftItem'];
export type AddDraftItem = Schemas['AddDraftItem'];
export type DispatchPreview = Schemas['DispatchPreview'];
export type IssueResult = Schemas['IssueResult'];
export type Span = Schemas['Span'];

export type WorkItem = Schemas['WorkItem'];
export type WorkItemSummary = Schemas['WorkItemSummary'];
export type WorkItemPage = Schemas['WorkItemPage'];
export type WorkItemCounts = Schemas['WorkItemCounts'];
export type Share = Schemas['Share'];
export type Contest = Schemas['Contest'];
export type ShareChoice = Schemas['ShareChoice'];
export type SettleMany = Schemas['SettleMany'];
export type SettledMany = Schemas['SettledMany'];
export type SettlePreview = Schemas['SettlePreview'];
export type SplitItem = Schemas['SplitItem'];
export type SplitProposal = Schemas['SplitProposal'];
export type SplitUnit = SplitProposal['units'][number];
export type SubTask = Schemas['SubTask'];
export type Coordination = Schemas['Coordination'];
export type Coordinations = Schemas['Coordinations'];
export type DecideContest = Schemas['DecideContest'];
export type AvailableAction = Schemas['AvailableAction'];
export type ItemReview = Schemas['ItemReview'];
export type ReviewPart = ItemReview['parts'][number];
export type Mark = ItemReview['submissions'][number]['marks'][number];
export type ItemDates = Schemas['ItemDates'];
export type Extension = Schemas['Extension'];
export type Submit = Schemas['Submit'];
export type MarkParts = Schemas['MarkParts'];
export type ReturnItem = Schemas['ReturnItem'];
export type RecordAudit = Schemas['RecordAudit'];
export type AskExtension = Schemas['AskExtension'];
export type DecideExtension = Schemas['DecideExtension'];
export type SuspendItem = Schemas['SuspendItem'];
export type ClosePreview = Schemas['ClosePreview'];
export type CloseItems = Schemas['CloseItems'];
export type Desk = Schemas['Desk'];
export type DeskColumn = Schemas['DeskColumn'];
export type DeskCard = Schemas['DeskCard'];
export type AuditSample = Schemas['AuditSample'];
export type DrawSample = Schemas['DrawSample'];
export type HistoryLine = Schemas['HistoryLine'];
export type WorkItemQuery = NonNullable<paths['/api/work-items']['get']['parameters']['query']>;
export type PlanQuery = NonNullable<paths['/api/plans']['get']['parameters']['query']>;
export type DispatchQuery = NonNullable<paths['/api/dispatches']['get']['parameters']['query']>;

export type Dispatch = Schemas['Dispatch'];
export type DispatchSummary = Schemas['DispatchSummary'];
export type DispatchPage = Schemas['DispatchPage'];
export type DispatchLine = Dispatch['lines'][number];
export type RaiseContest = Schemas['RaiseContest'];

export type Sheet = Schemas['Sheet'];
export type SheetSummary = Schemas['SheetSummary'];
export type SheetRow = Schemas['SheetRow'];
export type SheetValue = SheetRow['values'][number];
export type EditSheetRow = Schemas['EditSheetRow'];
export type PasteCells = Schemas['PasteCells'];
export type CellsReport = Schemas['CellsReport'];
export type ReportingWindow = Schemas['ReportingWindow'];
export type PreviewWindow = Schemas['PreviewWindow'];
export type WindowPreview = Schemas['WindowPreview'];
export type OpenWindow = Schemas['OpenWindow'];
export type WindowUnit = Schemas['WindowUnits']['units'][number];
export type Burden = Schemas['Burden'];
export type WindowReports = Schemas['ItemReports']['windows'][number];
export type UnitReport = WindowReports['rows'][number];
export type SheetQuery = NonNullable<paths['/api/reporting/sheets']['get']['parameters']['query']>;
export type WindowQuery = NonNullable<paths['/api/reporting/windows']['get']['parameters']['query']>;

export type Comment = Schemas['Comment'];
export type WriteComment = Schemas['WriteComment'];
export type InboxLine = Schemas['InboxLine'];

export type ApprovalCase = Schemas['ApprovalCase'];
export type ApprovalTask = ApprovalCase['tasks'][number];
export type ApprovalEvent = ApprovalCase['events'][number];
export type TaskPlace = NonNullable<ApprovalTask['added']>['place'];
export type Colleagues = Schemas['Colleagues'];
export type Colleague = Schemas['Colleagues']['items'][number];
export type ApprovalLine = Schemas['ApprovalCases']['items'][number];
export type ApproveMany = Schemas['ApproveMany'];
export type ApprovedMany = Schemas['ApprovedMany'];
export type PreviewApproveMany = Schemas['PreviewApproveMany'];
export type ApprovalFlow = Schemas['ApprovalFlow'];
export type ReplyDays = Schemas['ReplyDays'];
export type ReminderDays = Schemas['ReminderDays'];
export type ApprovalPolicies = Schemas['ApprovalPolicies'];
export type DryRun = Schemas['DryRun'];
export type SetPolicies = Schemas['SetPolicies'];
export type ApprovalFlows = Schemas['ApprovalFlows'];
export type StandIn = Schemas['StandIn'];
export type ArrangeStandIn = Schemas['ArrangeStandIn'];

export type Staffing = Schemas['Staffing'];
export type UnitStaffing = Staffing['items'][number];
export type StaffingChoices = Schemas['StaffingChoices'];
export type StaffItem = Schemas['StaffItem'];
export type StaffItems = Schemas['StaffItems'];

export type TransferItem = Schemas['TransferItem'];
export type ChangeSupporters = Schemas['ChangeSupporters'];

export type HandOver = Schemas['HandOver'];
export type HandOverPreview = Schemas['HandOverPreview'];
export type HandOverSummary = Schemas['HandOverSummary'];
export type HandedItem = HandOver['items'][number];
export type CreateHandOver = Schemas['CreateHandOver'];

export type Changes = Schemas['Changes'];
export type Change = Changes['items'][number];

export type ItemTargets = Schemas['ItemTargets'];
export type Target = Schemas['Target'];
export type Reading = Schemas['Reading'];
export type NewTarget = Schemas['NewTarget'];
export type ReportReading = Schemas['ReportReading'];
export type ItemMilestones = Schemas['ItemMilestones'];
export type Milestone = Schemas['Milestone'];
export type ProposeMilestones = Schemas['ProposeMilestones'];
export type ItemStageVerdicts = Schemas['ItemStageVerdicts'];
export type StageVerdict = Schemas['StageVerdict'];
export type GiveStageVerdict = Schemas['GiveStageVerdict'];

export type ItemEvidence = Schemas['ItemEvidence'];
export type EvidenceBody = Schemas['EvidenceBody'];
export type ItemCitation = Schemas['ItemCitation'];
export type Evidence = Schemas['Evidence'];
export type EvidenceContent = Schemas['FileEvidence']['content'];
export type FileEvidence = Schemas['FileEvidence'];
export type KnownEvidence = Schemas['KnownEvidence'];
export type Upload = Schemas['Upload'];
export type Ticket = Schemas['Ticket'];
export type Succession = Schemas['Succession'];
export type SuccessionSummary = Schemas['SuccessionSummary'];
export type SuccessionRow = Succession['rows'][number];
export type NewSuccession = Schemas['NewSuccession'];
export type ChooseSuccessors = Schemas['ChooseSuccessors'];

export type Letter = Schemas['Letter'];
export type LetterSummary = Schemas['LetterSummary'];
export type LetterFact = Schemas['LetterFact'];
export type LetterReply = Schemas['LetterReply'];
export type LetterQuery = NonNullable<paths['/api/letters']['get']['parameters']['query']>;
export type PrepareLetter = Schemas['PrepareLetter'];
export type EditLetter = Schemas['EditLetter'];
export type AnswerLetter = Schemas['AnswerLetter'];
export type SettleFact = Schemas['SettleFact'];
export type FactCheck = Schemas['FactCheck'];
export type AnswerFact = Schemas['AnswerFact'];
export type LetterTemplates = Schemas['LetterTemplates'];
export type DocumentKind = LetterTemplates['items'][number]['kind'];

export type Instruction = Schemas['Instruction'];
export type InstructionSummary = Schemas['InstructionSummary'];
export type InstructionQuery = NonNullable<paths['/api/instructions']['get']['parameters']['query']>;
export type RegisterInstruction = Schemas['RegisterInstruction'];
export type FurtherInstruction = Schemas['FurtherInstruction'];
export type ReplyInstruction = Schemas['ReplyInstruction'];
export type CloseInstruction = Schemas['CloseInstruction'];

export type Revision = Schemas['Revision'];
export type RevisedItem = Schemas['RevisedItem'];
export type Difference = Schemas['Difference'];
export type DifferenceSide = Schemas['DifferenceSide'];
export type TextPiece = Schemas['TextPiece'];
export type RevisionPreview = Schemas['RevisionPreview'];
export type DecideDifferences = Schemas['DecideDifferences'];
export type RevisingDocument = Pick<NonNullable<PlanEdition['document']>, 'title' | 'number' | 'date' | 'basis'>;
export type ApplyRevisionResult = Schemas['ApplyRevisionResult'];
export type PlanEdition = Schemas['PlanEdition'];
export type CopyDifference = Schemas['CopyDifferences']['items'][number];
