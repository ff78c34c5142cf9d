import { DraftAssignmentRow, DraftChangeRow, DraftItemRow, DraftQuestionRow } from './draft.entity.js';
import { DraftTargetRow } from './draft-target.entity.js';
import { NumberSeries, Plan } from './plan.entity.js';
import { PlanItem, PlanSource, PlanVersion, RevisionDecision } from './plan-version.entity.js';

/** Every entity of this library. */
export const planEntities = [
  Plan,
  NumberSeries,
  PlanVersion,
  PlanSource,
  PlanItem,
  DraftItemRow,
  DraftAssignmentRow,
  DraftTargetRow,
  DraftQuestionRow,
  DraftChangeRow,
  RevisionDecision,
];
