import { Contest } from './contest.entity.js';
import { Coordination } from './coordination.entity.js';
import { Dispatch, DispatchLine } from './dispatch.entity.js';
import { ItemScope } from './item-scope.entity.js';
import { HandOver, HandOverItem, ItemStaffing } from './people.entity.js';
import { ItemReminder, ReminderDays } from './reminder.entity.js';
import { WorkItemShare } from './work-item-share.entity.js';
import { WorkItem } from './work-item.entity.js';

export * from './contest.entity.js';
export * from './coordination.entity.js';
export * from './dispatch.entity.js';
export * from './item-scope.entity.js';
export * from './people.entity.js';
export * from './reminder.entity.js';
export * from './work-item-share.entity.js';
export * from './work-item.entity.js';

/** Every entity of this library, for the data source of a process. */
export const workItemEntities = [
  WorkItem,
  WorkItemShare,
  Dispatch,
  DispatchLine,
  Contest,
  Coordination,
  ItemStaffing,
  HandOver,
  HandOverItem,
  ItemScope,
  ItemReminder,
  ReminderDays,
];
