import { newId } from '#libs/kernel';
import { EvidenceDesk, type Colleague } from '../support/evidence-desk.js';
import { anItem } from '../support/an-item.js';

const DUE = '2199-06-30';
const head = { by: 'relation', relation: 'requester', roles: ['head'] };
const flow = (next: object[], more: object = {}) => ({
  name: '负责人审签',
  start: 'head',
  steps: [{ key: 'head', name: '主要负责人审签', approvers: [head], agreement: { mode: 'any' }, next, ...more }],
});
const sound = flow([{ when: null, to: 'end' }]);

describe('approvals over HTTP', () => {
  let desk: EvidenceDesk;
  let supervisor: Colleague;
  let liaison: Colleague;
  let chief: Colleague;
  let stranger: Colleague;
  let administrator: Colleague;
  let planId: string;
  let itemId: string;

  beforeAll(async () => {
    desk = await EvidenceDesk.open();
    supervisor = await desk.person('市政府办公室', 'supervisor');
    liaison = await desk.person('市教育局', 'liaison');
    chief = await desk.person('市教育局', 'head');
    stranger = await desk.person('市财政局', 'head');
    administrator = await desk.person('市政府办公室', 'systemAdministrator');
    const by = await desk.city.person('市政府办公室', 'supervisor');
    const plan = await desk.city.issue(by, [anItem().ledBy(desk.city.unit('市教育局')).due(DUE)]);
    planId = plan.planId;
    itemId = plan.itemIds[0]!;
  });
  afterAll(() => desk.close());

  const put = (by: Colleague, path: string, body: object, version = 0) =>
    desk.api.http
      .put(`/api${path}`)
      .set({ authorization: `Bearer ${by.token}`, 'if-match': `"${version}"` })
      .send(body);
  const code = ({ body }: { body: unknown }) => (body as { code: string }).code;

  it('lists the flows that came with the product, each with its drawing', async () => {
    const { body } = await supervisor.get('/approvals/flows').expect(200);
    const { items, facts } = body as { items: { key: string; drawing: string }[]; facts: string[] };
    expect(items.map(({ key }) => key)).toEqual(expect.arrayContaining(['extension', 'keyClosing', 'unitTwoSteps']));
    expect(items[0]?.drawing).toMatch(/^flowchart TD/);
    expect(facts).toContain('dueOwner');
    await administrator.get('/approvals/flows').expect(403);
  });

  it('refuses a faulty flow with each fault at its place, and saves a sound one as a new version', async () => {
    const faulty = { key: 'ours', definition: flow([{ when: null, to: 'head' }], { approvers: [] }) };
    const refused = await supervisor.post('/approvals/flows').send(faulty).expect(422);
    expect(refused.body).toMatchObject({
      code: 'flowInvalid',
      errors: [
        { code: 'flowStepWithoutApprover', path: '/steps/0/approvers', step: 'head' },
        { code: 'flowLoop', path: '/steps/0/next/0/to', step: 'head' },
      ],
    });
    const checked = await supervisor.post('/approvals/flows/check').send({ definition: faulty.definition }).expect(200);
    expect((checked.body as { faults: unknown[] }).faults).toHaveLength(2);
    const [first, second] = [
      await supervisor.post('/approvals/flows').send({ key: 'ours', definition: sound }).expect(201),
      await supervisor.post('/approvals/flows').send({ key: 'ours', definition: sound }).expect(201),
    ];
    expect([first.body, second.body]).toMatchObject([{ number: 1 }, { number: 2 }]);
    await liaison.post('/approvals/flows').send({ key: 'ours', definition: sound }).expect(403);
  });

  it('names a person of the own government, and nobody else', async () => {
    const naming = (personId: string) => ({
      ...sound,
      steps: sound.steps.map((step, at) => (at === 0 ? { ...step, approvers: [{ by: 'person', personId }] } : step)),
    });
    const made = await supervisor
      .post('/approvals/flows')
      .send({ key: 'named', definition: naming(chief.userId) })
      .expect(201);
    expect((made.body as { people: unknown[] }).people).toEqual([{ id: chief.userId, name: expect.any(String) }]);
    const known = await supervisor
      .post('/approvals/flows/check')
      .send({ definition: naming(chief.userId) })
      .expect(200);
    expect(known.body).toMatchObject({ faults: [], people: [{ id: chief.userId }] });
    const definition = naming(planId);
    const refused = await supervisor.post('/approvals/flows').send({ key: 'named', definition }).expect(422);
    expect(refused.body).toMatchObject({
      code: 'flowInvalid',
      errors: [{ code: 'flowPersonUnknown', path: '/steps/0/approvers/0' }],
    });
    const checked = await supervisor.post('/approvals/flows/check').send({ definition }).expect(200);
    expect(checked.body).toMatchObject({ faults: [{ code: 'flowPersonUnknown' }], people: [] });
  });

  it('asks for an approval where the plan says so, says beforehand who would decide, and does it in the end', async () => {
    const created = await supervisor.post('/approvals/flows').send({ key: 'ours', definition: sound }).expect(201);
    const flowId = (created.body as { id: string }).id;
    const policies = { items: [{ action: 'askExtension', flowId, keyOnly: false }] };
    expect(code(await put(stranger, `/plans/${planId}/approval-policies`, policies))).toBe('forbidden');
    await put(supervisor, `/plans/${planId}/approval-policies`, policies).expect(200);
    const read = await supervisor.get(`/plans/${planId}/approval-policies`).expect(200);
    expect(read.body).toMatchObject({ version: 1, items: [{ action: 'askExtension', flow: { key: 'ours' } }] });
    expect(read.headers.etag).toBe('"1"');
    expect(code(await put(supervisor, `/plans/${planId}/approval-policies`, policies))).toBe('stale');
    const general = { items: [{ action: 'terminate', flowId, keyOnly: true }] };
    expect(code(await put(liaison, '/approvals/policies', general))).toBe('forbidden');
    await put(supervisor, '/approvals/policies', general).expect(200);
    expect((await supervisor.get('/approvals/policies').expect(200)).body).toMatchObject({
      version: 1,
      ...{ items: [{}] },
    });
    const dry = await supervisor.get(
      `/approvals/dry-run?flowId=${flowId}&itemId=${itemId}&unitId=${desk.city.unit('市教育局')}`,
    );
    expect(dry.body).toMatchObject({ steps: [{ skipped: false, approvers: [{ person: { id: chief.userId } }] }] });

    await liaison.post(`/work-items/${itemId}/extensions`).send({ proposedDue: '2199-12-31', reason: '设备采购延期' });
    const tasks = await chief.get('/approvals/tasks').expect(200);
    const [task] = (tasks.body as { items: { id: string; version: number; taskId: string }[] }).items;
    expect(task).toMatchObject({ action: 'askExtension', as: 'holder', item: { title: '提升基层医疗服务能力' } });
    const at = `/approvals/cases/${task!.id}`;
    const [mine, ofItem] = [
      await liaison.get('/approvals/cases').expect(200),
      await chief.get(`/approvals/cases?itemId=${itemId}`).expect(200),
    ];
    expect([mine.body, ofItem.body]).toMatchObject([{ items: [{ id: task!.id }] }, { items: [{ id: task!.id }] }]);

    expect(code(await stranger.get(at))).toBe('notFound');
    expect(code(await stranger.post(`${at}/tasks/${task!.taskId}/approve`, task!.version).send({}))).toBe('notFound');
    expect(code(await liaison.post(`${at}/tasks/${task!.taskId}/approve`, task!.version).send({}))).toBe('ownRequest');
    expect(code(await chief.post(`${at}/tasks/${task!.taskId}/approve`).send({}))).toBe('versionRequired');
    expect(code(await chief.post(`${at}/tasks/${task!.taskId}/approve`, 99).send({}))).toBe('stale');
    expect(code(await chief.post(`${at}/tasks/${itemId}/approve`, task!.version).send({}))).toBe('notFound');
    const done = await chief
      .post(`${at}/tasks/${task!.taskId}/approve`, task!.version)
      .send({ reason: '同意' })
      .expect(200);
    expect(done.body).toMatchObject({ status: 'approved', version: task!.version + 1 });
    expect(done.headers.etag).toBe(`"${task!.version + 1}"`);
    const dates = await liaison.get(`/work-items/${itemId}/dates`).expect(200);
    // The head of the unit does not own the date: it is asked for now, and the office decides as usual.
    expect(dates.body).toMatchObject({ extensions: [{ status: 'open', proposedDue: '2199-12-31' }] });
    expect(code(await chief.post(`${at}/tasks/${task!.taskId}/approve`, task!.version + 1).send({}))).toBe(
      'caseClosed',
    );
  });

  it('agrees to several at once with a preview, and a repeated request is answered as the first was', async () => {
    const by = await desk.city.person('市政府办公室', 'supervisor');
    const plan = await desk.city.issue(by, [anItem().ledBy(desk.city.unit('市教育局')).due(DUE)]);
    const created = await supervisor.post('/approvals/flows').send({ key: 'ours', definition: sound }).expect(201);
    const policy = { action: 'askExtension', flowId: (created.body as { id: string }).id, keyOnly: false };
    await put(supervisor, `/plans/${plan.planId}/approval-policies`, { items: [policy] }).expect(200);
    const asked = { proposedDue: '2199-12-31', reason: '设备采购延期' };
    await liaison.post(`/work-items/${plan.itemIds[0]}/extensions`).send(asked);
    const { body } = await chief.get('/approvals/tasks').expect(200);
    const [task] = (body as { items: { id: string; version: number; taskId: string }[] }).items;
    const one = { caseId: task!.id, taskId: task!.taskId };
    const preview = await chief
      .post('/approvals/tasks/approve/preview')
      .send({ tasks: [one] })
      .expect(200);
    expect(preview.body).toMatchObject({ items: [{ ...one, about: { version: 1 }, effect: { status: 'approved' } }] });
    const sent = {
      tasks: [
        { ...one, version: 1 },
        { ...one, caseId: newId(), version: 1 },
      ],
    };
    const key = newId();
    const send = (content: object) =>
      chief.post('/approvals/tasks/approve').set({ 'idempotency-key': key }).send(content);
    const done = await send(sent).expect(200);
    expect(done.body).toMatchObject({ items: [{ effect: { status: 'approved' } }, { refused: { code: 'notFound' } }] });
    expect((await send(sent).expect(200)).body).toEqual(done.body);
    expect(code(await send({ ...sent, reason: '同意' }))).toBe('idempotencyKeyReused');
    expect(code(await administrator.post('/approvals/tasks/approve').send(sent))).toBe('forbidden');
  });

  it('arranges stand-ins for oneself and for whom one leads, and ends them', async () => {
    const period = { validFrom: '2199-01-01', validTo: '2199-01-31', reason: '休假' };
    const arranged = await chief
      .post('/stand-ins')
      .send({ ...period, principalId: liaison.userId, standInId: chief.userId })
      .expect(201);
    const { id } = arranged.body as { id: string };
    expect(code(await liaison.post('/stand-ins').send({ ...period, standInId: stranger.userId }))).toBe(
      'standInOverlap',
    );
    expect(code(await chief.post('/stand-ins').send({ ...period, standInId: stranger.userId }))).toBe('standInChain');
    const ofOther = { ...period, principalId: liaison.userId, standInId: supervisor.userId };
    expect(code(await stranger.post('/stand-ins').send(ofOther))).toBe('notFound');
    expect(code(await stranger.post(`/stand-ins/${id}/end`, 1))).toBe('notFound');
    await liaison.post(`/stand-ins/${id}/end`, 1).expect(200);
    const { body } = await chief.get('/stand-ins').expect(200);
    expect(body).toMatchObject({ items: [{ id, ended: true, principal: { id: liaison.userId } }] });
  });
});
