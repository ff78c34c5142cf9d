import { keys } from '../api/keys.js';
import type { Change } from '../api/shapes.js';

/** Part of the cache that a change makes stale: everything below `key`, or only what `when` says of its data. */
export interface Affected {
  key: readonly unknown[];
  when?: (cached: unknown) => boolean;
}

const has = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const ofPlan = (planId: string) => (cached: unknown) => has(cached) && has(cached.plan) && cached.plan.id === planId;

const holdsItem = (itemId: string) => (cached: unknown) =>
  has(cached) &&
  Array.isArray(cached.lines) &&
  cached.lines.some((line: unknown) => has(line) && has(line.item) && line.item.id === itemId);

/** A list of parts, page by page, that shows this one. */
const listsPart = (itemId: string) => (cached: unknown) =>
  has(cached) &&
  Array.isArray(cached.pages) &&
  cached.pages.some(
    (page: unknown) =>
      has(page) && Array.isArray(page.items) && page.items.some((part: unknown) => has(part) && part.id === itemId),
  );

/** The item above, which counts its open parts. */
const isAbove = (itemId: string) => (cached: unknown) =>
  has(cached) &&
  Array.isArray(cached.shares) &&
  cached.shares.some((share: unknown) => has(share) && share.subTaskId === itemId);

const itemLists: Affected[] = [
  { key: keys.items.lists },
  { key: keys.items.allCounts },
  { key: keys.desk },
  { key: keys.inbox.all },
  { key: keys.subTaskCounts.all },
  { key: keys.plans.boards },
  { key: keys.comparison.all },
];

function ofItem(itemId: string): Affected[] {
  return [
    ...itemLists,
    { key: keys.items.detail(itemId) },
    { key: keys.items.history(itemId) },
    { key: keys.parts.all(itemId) },
    { key: keys.reports.all },
    { key: keys.items.review(itemId) },
    { key: keys.items.dates(itemId) },
    { key: keys.items.reminders(itemId) },
    { key: keys.dispatches.details, when: holdsItem(itemId) },
    { key: keys.parts.everywhere, when: listsPart(itemId) },
    { key: keys.items.details, when: isAbove(itemId) },
    { key: keys.handOvers.lists },
    { key: keys.handOvers.previews },
  ];
}

/** With these a draft ends: asking for it again would only be refused. */
const endsDraft: ReadonlySet<string> = new Set(['issued', 'discarded', 'revisionDiscarded', 'revisionApplied']);

function ofWholePlan(planId: string, action = ''): Affected[] {
  return [
    { key: keys.plans.lists },
    { key: keys.plans.detail(planId) },
    ...(endsDraft.has(action) ? [] : [{ key: keys.plans.draft(planId) }, { key: keys.plans.preview(planId) }]),
    { key: keys.plans.history(planId) },
    { key: keys.plans.board(planId) },
    { key: keys.plans.revision(planId) },
    { key: keys.plans.editions(planId) },
    { key: keys.plans.text(planId) },
  ];
}

const ofSheet = (id: string): Affected[] => [{ key: keys.sheets.lists }, { key: keys.sheets.detail(id) }];

const ofWindow = (id: string): Affected[] => [
  { key: keys.windows.lists },
  { key: keys.windows.detail(id) },
  { key: keys.windows.units(id) },
];

/** What shows who has sent, of all windows: a sheet that was recalled is no longer the office's to read. */
const standings: Affected[] = [
  { key: keys.windows.lists },
  { key: keys.windows.details },
  { key: keys.windows.allUnits },
];

const ofReporting: ReadonlySet<string> = new Set(['progressReported', 'progressRecalled']);

/** A case's turn decides what waits, and who would be asked next. */
const ofCase = (id: string): Affected[] => [{ key: keys.approvals.detail(id) }, { key: keys.approvals.lists }];

const sheetsOf = (windowId: string): Affected => ({
  key: keys.sheets.details,
  when: (cached) => has(cached) && has(cached.window) && cached.window.id === windowId,
});

type Told = Extract<Change, { gone: false }> | (Omit<Extract<Change, { gone: false }>, 'gone'> & { gone?: false });

/** Which queries show what this change is about. A screen that shows something new adds its key here. */
export function affectedBy(change: Told): Affected[] {
  switch (change.type) {
    case 'plan':
      // Issuing makes items and dispatches appear.
      return [...ofWholePlan(change.id, change.action), ...itemLists, { key: keys.dispatches.lists }];
    case 'workItem':
      return [
        ...ofItem(change.id),
        ...(ofReporting.has(change.action) ? standings : []),
        // What is in force has changed: differences from it are others.
        ...(change.planId === null ? [] : [{ key: keys.plans.revision(change.planId) }]),
      ];
    case 'dispatch':
      return [
        { key: keys.dispatches.lists },
        { key: keys.dispatches.detail(change.id) },
        { key: keys.plans.lists },
        ...(change.planId === null
          ? []
          : [
              { key: keys.plans.detail(change.planId) },
              { key: keys.plans.history(change.planId) },
              { key: keys.items.details, when: ofPlan(change.planId) },
            ]),
        ...itemLists,
      ];
    case 'contest':
    case 'evidence':
      return change.itemId === null ? itemLists : ofItem(change.itemId);
    case 'comment':
      return [
        { key: keys.comments.all },
        // Somebody may be named in it.
        { key: keys.inbox.all },
        ...(change.itemId === null ? [] : [{ key: keys.items.history(change.itemId) }]),
      ];
    case 'approvalCase':
      return [
        ...ofCase(change.id),
        ...(change.itemId === null ? itemLists : ofItem(change.itemId)),
        // What is decided about a plan's issue stands in its record; what it makes of the plan is an entry of the plan's own.
        ...(change.itemId === null && change.planId !== null ? [{ key: keys.plans.history(change.planId) }] : []),
      ];
    case 'sheet':
      return [...ofSheet(change.id), ...standings, { key: keys.inbox.all }];
    case 'reportingWindow':
      // Opening makes sheets appear, locking changes what may be done with them.
      return [
        ...ofWindow(change.id),
        { key: keys.windows.allBurden },
        { key: keys.sheets.lists },
        sheetsOf(change.id),
        { key: keys.inbox.all },
      ];
    case 'letter':
      return [
        { key: keys.letters.lists },
        { key: keys.letters.detail(change.id) },
        { key: keys.letters.factChecks },
        { key: keys.inbox.all },
        ...(change.itemId === null ? [] : [{ key: keys.items.history(change.itemId) }]),
      ];
    case 'instruction':
      return [
        { key: keys.instructions.lists },
        { key: keys.instructions.details },
        { key: keys.inbox.all },
        // What is demanded by an instruction stands on the item, in its review and in its record.
        ...(change.itemId === null
          ? []
          : [
              { key: keys.items.detail(change.itemId) },
              { key: keys.items.review(change.itemId) },
              { key: keys.items.history(change.itemId) },
            ]),
      ];
    case 'user':
      return [
        { key: keys.users.lists },
        { key: keys.people.allChoices },
        { key: keys.me },
        { key: keys.approvals.standIns },
        { key: keys.inbox.all },
      ];
    case 'unit':
      return [
        { key: keys.units },
        { key: keys.groups },
        { key: keys.people.allChoices },
        { key: keys.successions.all },
        // The days for replies and reminders are the office's.
        { key: keys.instructions.choices },
        { key: keys.instructions.replyDays },
        { key: keys.letters.reminderDays },
      ];
  }
}

/** What to forget when something is no longer to be seen, and which lists then lose a row. */
export function goneWith(change: Extract<Change, { gone: true }>): { forget: Affected[]; refresh: Affected[] } {
  switch (change.type) {
    case 'plan':
      return {
        forget: ofWholePlan(change.id).slice(1),
        refresh: [{ key: keys.plans.lists }, { key: keys.comparison.all }],
      };
    case 'workItem':
      return {
        forget: [
          { key: keys.items.detail(change.id) },
          { key: keys.items.history(change.id) },
          { key: keys.parts.all(change.id) },
          { key: keys.reports.of(change.id) },
          { key: keys.items.review(change.id) },
          { key: keys.items.dates(change.id) },
          { key: keys.items.reminders(change.id) },
        ],
        refresh: [...itemLists, { key: keys.dispatches.details, when: holdsItem(change.id) }],
      };
    case 'dispatch':
      return { forget: [{ key: keys.dispatches.detail(change.id) }], refresh: [{ key: keys.dispatches.lists }] };
    case 'contest':
    case 'evidence':
      return { forget: [], refresh: itemLists };
    case 'comment':
      return { forget: [], refresh: [{ key: keys.comments.all }] };
    case 'approvalCase':
      return { forget: ofCase(change.id).slice(0, 1), refresh: [{ key: keys.approvals.lists }, ...itemLists] };
    case 'sheet':
      return { forget: ofSheet(change.id).slice(1), refresh: [{ key: keys.sheets.lists }, ...standings] };
    case 'reportingWindow':
      return { forget: ofWindow(change.id).slice(1), refresh: [{ key: keys.windows.lists }] };
    case 'letter':
      // Facts put to a unit are told by a letter it does not read yet.
      return {
        forget: [{ key: keys.letters.detail(change.id) }],
        refresh: [{ key: keys.letters.lists }, { key: keys.letters.factChecks }],
      };
    case 'instruction':
      return { forget: [], refresh: [{ key: keys.instructions.lists }, { key: keys.instructions.details }] };
    case 'user':
      return { forget: [], refresh: [{ key: keys.users.lists }] };
    case 'unit':
      return { forget: [], refresh: [{ key: keys.units }, { key: keys.groups }] };
  }
}
