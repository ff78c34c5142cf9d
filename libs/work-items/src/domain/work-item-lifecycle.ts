import { unmet, workItemGuards, type WorkItemFacts } from './guards.js';
import { Lifecycle } from './lifecycle.js';
import { transitions } from './transitions.js';

/** The lifecycle of work items with this library's guards; libraries above provide theirs to the same one. */
export const createWorkItemLifecycle = (): Lifecycle<WorkItemFacts> =>
  new Lifecycle<WorkItemFacts>(transitions, () => unmet('itemNotOpen')).provide(workItemGuards);
