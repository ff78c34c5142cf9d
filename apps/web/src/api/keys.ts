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
    source: (id: string) => ['plans', 'source', id] as const,
  },
  items: {
    lists: ['items', 'list'] as const,
    list: (filters: unknown) => ['items', 'list', filters] as const,
    allCounts: ['items', 'counts'] as const,
    counts: (filters: unknown) => ['items', 'counts', filters] as const,
    details: ['items', 'detail'] as const,
    detail: (id: string) => ['items', 'detail', id] as const,
    history: (id: string) => ['items', 'history', id] as const,
    evidence: (id: string) => ['items', 'evidence', id] as const,
    targets: (id: string) => ['items', 'targets', id] as const,
  },
  dispatches: {
    lists: ['dispatches', 'list'] as const,
    list: (filters: unknown) => ['dispatches', 'list', filters] as const,
    details: ['dispatches', 'detail'] as const,
    detail: (id: string) => ['dispatches', 'detail', id] as const,
  },
  units: ['units'] as const,
  groups: ['groups'] as const,
  users: {
    lists: ['users'] as const,
    list: (filters: unknown) => ['users', filters] as const,
  },
};
