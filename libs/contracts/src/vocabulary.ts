/** Kinds of unit; the kind sets wording, official order and route. */
export const unitKinds = [
  'government',
  'generalOffice',
  'governmentDepartment',
  'partyDepartment',
  'verticalAgency',
  'districtGovernment',
  'functionalZone',
  'institution',
  'enterprise',
  'office',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/**
 * Kinds that decide who governs what and in whose name plans are issued: only a system administrator makes such units,
 * and no answer to a question about a document does.
 */
export const constitutiveUnitKinds: readonly UnitKind[] = [
  'government',
  'generalOffice',
  'districtGovernment',
  'functionalZone',
];

/** Roles a person holds in a unit. */
export const roles = [
  'liaison',
  'officer',
  'deputyHead',
  'head',
  'supervisor',
  'leader',
  'deputySecretary',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const;
export type Role = (typeof roles)[number];

/** The people of a unit who do its work and act for it. */
export const unitStaff: readonly Role[] = ['liaison', 'officer', 'deputyHead', 'head'];

/** The three administrators (三员): three different people, none of whom sees plan content. */
export const administratorRoles = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;
export type AdministratorRole = (typeof administratorRoles)[number];

/** What a matter under supervision comes from. */
export const sourceKinds = ['document', 'meeting', 'instruction', 'workReport', 'inspection', 'proposal'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** How a document is handled; one marked 秘密, 机密 or 绝密 is refused. */
export const handlings = ['ordinary', 'internal'] as const;
export type Handling = (typeof handlings)[number];

/** What a unit is to an item: it leads, or has a share of one of the other roles. */
export const assignmentRoles = ['lead', 'coLead', 'supporting', 'guiding', 'implementer'] as const;
export type AssignmentRole = (typeof assignmentRoles)[number];
export const shareRoles = ['coLead', 'supporting', 'guiding', 'implementer'] as const;
export type ShareRole = (typeof shareRoles)[number];

/** How a share is settled: done without a separate report, by a sub-task, or waived with a reason. */
export const shareSettlements = ['noSeparateReport', 'subTask', 'waived'] as const;
export type ShareSettlement = (typeof shareSettlements)[number];

/**
 * How an item was assigned: a duty of the plan (`item`), a unit's to an office of its own (`internal`), a district's or
 * another unit's part (`part`), or asked of a peer (`request`, 商请), which a department does not order.
 */
export const itemForms = ['item', 'internal', 'part', 'request'] as const;
export type ItemForm = (typeof itemForms)[number];

/** Where a work item stands; overlays (contested, suspended) come on top. */
export const workItemStatuses = ['issued', 'inProgress', 'submitted', 'closed', 'continuing', 'terminated'] as const;
export type WorkItemStatus = (typeof workItemStatuses)[number];
/** The statuses in which an item is open: exactly one unit answers for it. */
export const openStatuses = ['issued', 'inProgress', 'submitted'] as const satisfies readonly WorkItemStatus[];

/** Back for supplement (退回补充): form, not counted. Rectification (限期整改): substance, counted. */
export const returnKinds = ['supplement', 'rectification'] as const;
export type ReturnKind = (typeof returnKinds)[number];

/** Who set a deadline, and so who may move it. */
export const dueOwners = ['document', 'leader', 'generalOffice', 'lead'] as const;
export type DueOwner = (typeof dueOwners)[number];

export const planStatuses = ['draft', 'issued', 'discarded'] as const;
export type PlanStatus = (typeof planStatuses)[number];

export const dispatchStatuses = ['issued', 'signed'] as const;
export type DispatchStatus = (typeof dispatchStatuses)[number];

export const contestStatuses = ['open', 'kept', 'changed', 'withdrawn'] as const;
export type ContestStatus = (typeof contestStatuses)[number];

/** What a draft may ask of the person who checks it. */
export const questionKinds = [
  'unknownUnit',
  'ambiguousUnit',
  'tableColumns',
  'ruleReach',
  'noLead',
  'leadAssumed',
  'openEnded',
  'noDeadline',
  'damagedText',
  'unaccounted',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Where a request for co-ordination (提请协调) stands. */
export const coordinationStatuses = ['open', 'answered', 'withdrawn'] as const;
export type CoordinationStatus = (typeof coordinationStatuses)[number];

/** In what capacity a person works on an item in a unit. */
export const handOverCapacities = ['officer', 'standIn', 'head'] as const;
export type HandOverCapacity = (typeof handOverCapacities)[number];

/** By what somebody is responsible for a unit's part in an item at this moment. */
export const responsibleAs = ['officer', 'standIn', 'liaison', 'head', 'deputyHead'] as const;
export type ResponsibleAs = (typeof responsibleAs)[number];

/** nobodyLeft: all who were named have gone, and it fell to the unit; nobodyInUnit: the unit has nobody either. */
export const staffingWarnings = ['nobodyLeft', 'nobodyInUnit'] as const;
export type StaffingWarning = (typeof staffingWarnings)[number];

/** Working days the office has to answer a request for co-ordination. */
export const COORDINATION_WORKING_DAYS = 5;

/** Working days a unit has to contest its duties after a dispatch was issued, and the office to answer. */
export const CONTEST_WORKING_DAYS = 5;

/** Bytes a document handed in for import may have. */
export const IMPORT_BYTE_LIMIT = 20 * 1024 * 1024;
/** The endings of the files that the import takes; what a file is, its bytes say. */
export const IMPORT_FILE_ENDINGS = ['.txt', '.md', '.html', '.htm', '.docx', '.xlsx', '.pdf', '.ofd'] as const;
/** Files that may be chosen all the same: whoever has one is told what to save it as, which a file left out is not. */
export const OTHER_OFFICE_ENDINGS = ['.doc', '.wps', '.odt', '.rtf', '.xls', '.et', '.ods'] as const;
