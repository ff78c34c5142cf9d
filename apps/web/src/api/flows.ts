import { queryOptions } from '@tanstack/react-query';
import type { FlowDefinition } from '#libs/contracts';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import type { ApprovalFlow, ApprovalPolicies, SetPolicies } from './shapes.js';

/** The newest version of each flow the office may use, and what a flow may name. */
export const flowsQuery = queryOptions({
  queryKey: keys.approvals.flows,
  queryFn: ({ signal }) => answered(api.GET('/api/approvals/flows', { signal })),
});

/** The faults of a flow, each at its place; nothing is saved. */
export const checkedFlowQuery = (definition: FlowDefinition) =>
  queryOptions({
    queryKey: [...keys.approvals.flows, 'check', definition],
    queryFn: ({ signal }) => answered(api.POST('/api/approvals/flows/check', { body: { definition }, signal })),
    gcTime: 0,
    retry: false,
  });

export const saveFlow = (key: string, definition: FlowDefinition): Promise<ApprovalFlow> =>
  answered(api.POST('/api/approvals/flows', { body: { key, subjectType: 'workItem', definition } }));

const POLICIES = '/api/approvals/policies';
const PLAN_POLICIES = '/api/plans/{planId}/approval-policies';

/** Which acts need which flow: of a plan, or of the office for its plans without policies of their own and for sheets. */
export const policiesQuery = (planId: string | null) =>
  queryOptions({
    queryKey: keys.approvals.policies(planId),
    queryFn: ({ signal }) =>
      answered<ApprovalPolicies>(
        planId === null
          ? api.GET(POLICIES, { signal })
          : api.GET(PLAN_POLICIES, { params: { path: { planId } }, signal }),
      ),
  });

export const setPolicies = (planId: string | null, version: number, body: SetPolicies): Promise<ApprovalPolicies> => {
  const header = ifMatch(version);
  return answered<ApprovalPolicies>(
    planId === null
      ? api.PUT(POLICIES, { params: { header }, body })
      : api.PUT(PLAN_POLICIES, { params: { path: { planId }, header }, body }),
  );
};

/** Who would decide about an item by a flow, if it were asked now. */
export const dryRunQuery = (flowId: string, itemId: string, unitId: string) =>
  queryOptions({
    queryKey: keys.approvals.dryRun({ flowId, itemId, unitId }),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/approvals/dry-run', { params: { query: { flowId, itemId, unitId } }, signal })),
  });
