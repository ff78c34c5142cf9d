import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ApprovalAction, CaseRole } from '#libs/contracts';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type { PeopleSource } from './people-source.js';
import type { ApprovalCase, ApprovedMany, ApproveMany, PreviewApproveMany, TaskPlace } from './shapes.js';

export const approvalQuery = (caseId: string) =>
  queryOptions({
    queryKey: keys.approvals.detail(caseId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/approvals/cases/{caseId}', { params: { path: { caseId } }, signal })),
  });

/** The approvals of an item that the person may read, the newest first. */
export const approvalsOfItemQuery = (itemId: string) =>
  infiniteQueryOptions({
    queryKey: keys.approvals.list({ itemId }),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/approvals/cases', {
          params: { query: { itemId, cursor: pageParam ?? undefined, limit: 20 } },
          signal,
        }),
      ),
    ...byCursor,
  });

/** The approvals the person asked for, was told of, or decided in; the newest first. */
export const myApprovalsQuery = (role: CaseRole) =>
  infiniteQueryOptions({
    queryKey: keys.approvals.list({ role }),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/approvals/cases', {
          params: { query: { role, cursor: pageParam ?? undefined, limit: 50 } },
          signal,
        }),
      ),
    ...byCursor,
  });

/** Whose word an act would need, before it is asked for. */
export const expectedQuery = (itemId: string, action: ApprovalAction) =>
  queryOptions({
    queryKey: keys.approvals.expected(itemId, action),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/approvals/expected', { params: { query: { itemId, action } }, signal })),
  });

/** Who can be named, by a part of the name or of the unit. */
export const colleagues: PeopleSource = {
  key: [...keys.people.allChoices, 'colleagues'],
  find: (text, signal) =>
    answered(api.GET('/api/approvals/colleagues', { params: { query: text === '' ? {} : { text } }, signal })),
};

/** What agreeing to several would do now; asked again whenever somebody decides. */
export const approveManyPreviewQuery = (tasks: PreviewApproveMany['tasks']) =>
  queryOptions({
    queryKey: keys.approvals.list({ approveMany: tasks }),
    queryFn: ({ signal }) => answered(api.POST('/api/approvals/tasks/approve/preview', { body: { tasks }, signal })),
    gcTime: 0,
    placeholderData: keepPreviousData,
  });

/** Agrees to all of them that can be agreed to; the answer says of each what came of it. */
export const approveMany = (body: ApproveMany): Promise<ApprovedMany> =>
  answered(api.POST('/api/approvals/tasks/approve', { body }));

interface Seen {
  caseId: string;
  version: number;
}
interface SeenTask extends Seen {
  taskId: string;
}

const ofCase = ({ caseId, version }: Seen) => ({ path: { caseId }, header: ifMatch(version) });
const ofTask = ({ caseId, taskId, version }: SeenTask) => ({ path: { caseId, taskId }, header: ifMatch(version) });
const CASE = '/api/approvals/cases/{caseId}';
const TASK = `${CASE}/tasks/{taskId}` as const;

/** Everything that is done in an approval; each answer is the case as it is then. */
export const caseActs = {
  approve: (seen: SeenTask, reason: string): Promise<ApprovalCase> =>
    answered(api.POST(`${TASK}/approve`, { params: ofTask(seen), body: { reason } })),
  disapprove: (seen: SeenTask, reason: string): Promise<ApprovalCase> =>
    answered(api.POST(`${TASK}/disapprove`, { params: ofTask(seen), body: { reason } })),
  giveBack: (seen: SeenTask, toStep: string, reason: string): Promise<ApprovalCase> =>
    answered(api.POST(`${TASK}/return`, { params: ofTask(seen), body: { reason, toStep } })),
  delegate: (seen: SeenTask, personId: string): Promise<ApprovalCase> =>
    answered(api.POST(`${TASK}/delegate`, { params: ofTask(seen), body: { personId } })),
  transfer: (seen: SeenTask, personId: string): Promise<ApprovalCase> =>
    answered(api.POST(`${TASK}/transfer`, { params: ofTask(seen), body: { personId } })),
  appoint: (seen: SeenTask, personId: string): Promise<ApprovalCase> =>
    answered(api.POST(`${TASK}/appoint`, { params: ofTask(seen), body: { personId } })),
  takeBack: (seen: SeenTask): Promise<ApprovalCase> =>
    answered(api.POST(`${TASK}/take-back`, { params: ofTask(seen) })),
  add: (seen: SeenTask, personId: string, place: TaskPlace): Promise<ApprovalCase> =>
    answered(api.POST(`${TASK}/approvers`, { params: ofTask(seen), body: { personId, place } })),
  remove: (seen: SeenTask): Promise<ApprovalCase> => answered(api.POST(`${TASK}/remove`, { params: ofTask(seen) })),
  withdraw: (seen: Seen): Promise<ApprovalCase> => answered(api.POST(`${CASE}/withdraw`, { params: ofCase(seen) })),
  urge: (seen: Seen): Promise<ApprovalCase> => answered(api.POST(`${CASE}/urge`, { params: ofCase(seen) })),
  copy: (seen: Seen, personIds: string[]): Promise<ApprovalCase> =>
    answered(api.POST(`${CASE}/copies`, { params: ofCase(seen), body: { personIds } })),
};
