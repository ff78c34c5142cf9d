import { ApprovalCase } from './approval-case.entity.js';
import { ApprovalFlow, ApprovalPolicy, ApprovalPolicySet } from './approval-flow.entity.js';
import { ApprovalDecision, ApprovalTask } from './approval-task.entity.js';
import { StandInArrangement, StandInSide } from './stand-in.entity.js';

export {
  ApprovalCase,
  ApprovalDecision,
  ApprovalFlow,
  ApprovalPolicy,
  ApprovalPolicySet,
  ApprovalTask,
  StandInArrangement,
  StandInSide,
};

/** The entities of the approvals, for the data source. */
export const approvalEntities = [
  ApprovalFlow,
  ApprovalPolicy,
  ApprovalPolicySet,
  ApprovalCase,
  ApprovalTask,
  ApprovalDecision,
  StandInArrangement,
  StandInSide,
];
