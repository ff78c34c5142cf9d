import { answered, api } from './client.js';
import type { Changes } from './shapes.js';

export const changesAfter = (after: number): Promise<Changes> =>
  answered(api.GET('/api/changes', { params: { query: { after } } }));
