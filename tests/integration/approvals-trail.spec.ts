import type { Actor } from '#libs/access';
import { CreateFlow, RecheckCases } from '#libs/approvals';
import { flowDefinitionSchema } from '#libs/contracts';
import { AskExtension } from '#libs/work-items';
import { ApprovalDesk } from '../support/approval-desk.js';

const rule = (relation: string, role: string) => ({ by: 'relation', relation, roles: [role] });
const FLOW = flowDefinitionSchema.parse({
  name: '两级审签',
  start: 'office',
  steps: [
    {
      key: 'office',
      name: '处室审签',
      approvers: [rule('handlingOffice', 'head')],
      agreement: { mode: 'any' },
      whenNobody: 'skip',
      next: [{ when: null, to: 'own' }],
    },
    {
      key: 'own',
      name: '经办审签',
      approvers: [rule('requester', 'liaison')],
      agreement: { mode: 'any' },
      whenNobody: 'skip',
      next: [{ when: null, to: 'head' }],
    },
    {
      key: 'head',
      name: '负责人审签',
      approvers: [rule('requester', 'head')],
      agreement: { mode: 'any' },
      next: [{ when: null, to: 'end' }],
    },
  ],
  copies: [rule('lead', 'deputyHead')],
});

describe('the trail of an approval', () => {
  let desk: ApprovalDesk;
  let liaison: Actor;
  let head: Actor;
  let deputy: Actor;
  let officers: Actor[];
  const names = new Map<string, string>();

  beforeAll(async () => {
    desk = await ApprovalDesk.open();
    liaison = await desk.person('市教育局', 'liaison');
    head = await desk.person('市教育局', 'head');
    deputy = await desk.person('市教育局', 'deputyHead');
    officers = [];
    for (let count = 0; count < 4; count += 1) officers.push(await desk.person('市教育局', 'officer'));
    for (const [name, { userId }] of Object.entries({ liaison, head, deputy })) names.set(userId, name);
    officers.forEach(({ userId }, at) => names.set(userId, String(at)));
    await desk.city.get(CreateFlow).run(desk.supervisor, { key: 'both', subjectType: 'workItem', definition: FLOW });
  });
  afterAll(() => desk.close());

  const nameOf = (one: { id: string } | null) => (one === null ? '-' : (names.get(one.id) ?? '?'));
  const told = async (by: Actor, caseId: string) => {
    const { events } = await desk.view(by, caseId);
    return events.map(({ kind, by: who, from, to, step, place, source, skipped }) =>
      [kind, nameOf(who), nameOf(from), to.map(nameOf).join(), step, place ?? source ?? skipped ?? ''].join(' ').trim(),
    );
  };

  it('tells one of each thing that was done besides deciding, in its order, to whoever may read it', async () => {
    const { itemId } = await desk.item('askExtension', 'both', liaison);
    await desk.city.get(AskExtension).run(liaison, itemId, { proposedDue: '2199-12-31', reason: '设备采购延期' });
    const caseId = await desk.caseOf(itemId);
    const [copied, delegate, added, follower] = officers.map(({ userId }) => userId);
    const holds = async (by: Actor) =>
      (await desk.view(by, caseId)).tasks.find((task) => task.holder?.id === by.userId && task.state === 'live')?.id;
    await desk.act(liaison, caseId, 'urge');
    await desk.act(liaison, caseId, 'copy', { personIds: [copied] });
    await desk.act(head, caseId, 'delegate', { personId: delegate });
    await desk.act(head, caseId, 'takeBack');
    await desk.act(head, caseId, 'add', { personId: added, place: 'beside' });
    await desk.act(head, caseId, 'remove', { taskId: await holds(officers[2]!) });
    await desk.act(head, caseId, 'transfer', { personId: follower });
    await desk.leave(officers[3]!);
    expect(await desk.city.get(RecheckCases).run(new Date())).toBe(1);
    await desk.act(head, caseId, 'approve');
    const events = [
      'stepSkipped - -  office nobody',
      'stepSkipped - -  own requester',
      'urged liaison -  head',
      'copied liaison - 0 head',
      'delegated head - 1 head',
      'takenBack head - 1 head',
      'added head - 2 head beside',
      'removed head - 2 head',
      'transferred head head 3 head',
      'reassigned - 3 head head unitHead',
      'outcomeCopied - - deputy head',
    ];
    for (const reader of [liaison, officers[0]!, deputy]) expect(await told(reader, caseId)).toEqual(events);
    const stranger = await desk.person('市财政局', 'head');
    await expect(told(stranger, caseId)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('tells whom the office appointed where nobody was left', async () => {
    const { itemId } = await desk.item('askExtension', 'both', liaison);
    await desk.city.get(AskExtension).run(liaison, itemId, { proposedDue: '2199-12-31', reason: '设备采购延期' });
    const caseId = await desk.caseOf(itemId);
    for (const who of [head, deputy]) await desk.leave(who);
    await desk.city.get(RecheckCases).run(new Date());
    const { userId } = officers[1]!;
    names.set(desk.supervisor.userId, 'office');
    await desk.act(desk.supervisor, caseId, 'appoint', { personId: userId });
    expect((await told(liaison, caseId)).slice(2)).toEqual([
      'reassigned - head  head kept',
      'appointed office - 1 head',
    ]);
  });
});
