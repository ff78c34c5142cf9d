/** Query keys: area, kind, then what it is of. The live protocol finds what to refresh by these prefixes. */
export const keys = {
  me: ['me'] as const,
  plans: {
    lists: ['plans', 'list'] as const,
    list: (filters: unknown) => ['plans', 'list', filters] as const,
    detail: (id: string) => ['plans', 'detail', id] as const,
    draft: (id: string) => ['plans', 'draft', id] as const,
    preview: (id: string) => ['plans', 'preview', id] as const,
    history: (id: string) => ['plans', 'history', id] as const,
    text: (id: string) => ['plans', 'text', id] as const,
    boards: ['plans', 'board'] as const,
    board: (id: string) => ['plans', 'board', id] as const,
  },
  items: {
    lists: ['items', 'list'] as const,
    list: (filters: unknown) => ['items', 'list', filters] as const,
    allCounts: ['items', 'counts'] as const,
    counts: (filters: unknown) => ['items', 'counts', filters] as const,
    details: ['items', 'detail'] as const,
    detail: (id: string) => ['items', 'detail', id] as const,
    history: (id: string) => ['items', 'history', id] as const,
    review: (id: string) => ['items', 'review', id] as const,
    dates: (id: string) => ['items', 'dates', id] as const,
  },
  /** What hangs on an item and has answers of its own: a change of the item makes all of it stale. */
  parts: {
    everywhere: ['parts'] as const,
    all: (itemId: string) => ['parts', itemId] as const,
    subTasks: (itemId: string, filters: unknown) => ['parts', itemId, 'subTasks', filters] as const,
    splitProposal: (itemId: string, also: unknown) => ['parts', itemId, 'splitProposal', also] as const,
    coordinations: (itemId: string) => ['parts', itemId, 'coordinations'] as const,
    lateMembers: (itemId: string) => ['parts', itemId, 'lateMembers'] as const,
    targets: (itemId: string) => ['parts', itemId, 'targets'] as const,
    milestones: (itemId: string) => ['parts', itemId, 'milestones'] as const,
    verdicts: (itemId: string) => ['parts', itemId, 'verdicts'] as const,
    evidence: (itemId: string) => ['parts', itemId, 'evidence'] as const,
    known: (itemId: string, asked: unknown) => ['parts', itemId, 'known', asked] as const,
    staffing: (itemId: string) => ['parts', itemId, 'staffing'] as const,
  },
  /** What units said about an item and its parts: a part's change shows on the item above it. */
  reports: {
    all: ['reports'] as const,
    of: (itemId: string) => ['reports', itemId] as const,
  },
  /** Counts over a whole tree: a change of any item may be one of a part deep below. */
  subTaskCounts: {
    all: ['subTaskCounts'] as const,
    of: (itemId: string) => ['subTaskCounts', itemId] as const,
  },
  settling: (items: unknown) => ['settling', items] as const,
  desk: ['desk'] as const,
  samples: ['samples'] as const,
  dispatches: {
    lists: ['dispatches', 'list'] as const,
    list: (filters: unknown) => ['dispatches', 'list', filters] as const,
    details: ['dispatches', 'detail'] as const,
    detail: (id: string) => ['dispatches', 'detail', id] as const,
  },
  sheets: {
    lists: ['sheets', 'list'] as const,
    list: (filters: unknown) => ['sheets', 'list', filters] as const,
    details: ['sheets', 'detail'] as const,
    detail: (id: string) => ['sheets', 'detail', id] as const,
    /** What was typed in a row and is not saved yet. */
    typed: (rowId: string) => ['sheets', 'typed', rowId] as const,
  },
  windows: {
    lists: ['windows', 'list'] as const,
    list: (filters: unknown) => ['windows', 'list', filters] as const,
    details: ['windows', 'detail'] as const,
    detail: (id: string) => ['windows', 'detail', id] as const,
    allUnits: ['windows', 'units'] as const,
    units: (id: string) => ['windows', 'units', id] as const,
    allBurden: ['windows', 'burden'] as const,
    burden: (months: number) => ['windows', 'burden', months] as const,
  },
  people: {
    allChoices: ['people', 'choices'] as const,
    choices: (unitId: string) => ['people', 'choices', unitId] as const,
  },
  handOvers: {
    lists: ['handOvers', 'list'] as const,
    previews: ['handOvers', 'preview'] as const,
    preview: (parties: unknown) => ['handOvers', 'preview', parties] as const,
    detail: (id: string) => ['handOvers', 'detail', id] as const,
  },
  units: ['units'] as const,
  groups: ['groups'] as const,
  users: {
    lists: ['users'] as const,
    list: (filters: unknown) => ['users', filters] as const,
  },
};
