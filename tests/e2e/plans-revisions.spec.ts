import { ApprovalDesk } from '../support/approval-desk.js';
import { sequenceAll } from '../support/ledger.js';
import { type Client, PlanApi } from '../support/plan-api.js';
import { anotherPlan } from '../support/plan-desk.js';
import { differencesOf, REVISING, RevisedPlan, type Revision } from '../support/revised-plan.js';

const later = (text: string): string => text.replace('到2025年，', '到2027年，');

describe('revising over HTTP', () => {
  let plans: PlanApi;
  let supervisor: Client;
  let liaison: Client;
  let stranger: Client;
  beforeAll(async () => {
    plans = await PlanApi.start();
    supervisor = await plans.supervisor();
    liaison = await plans.person(plans.desk.city.unit('市财政局'), 'liaison');
    stranger = await plans.person(plans.desk.elsewhere('临江市政府办公室'), 'supervisor');
  });
  afterAll(() => plans.close());

  const issued = () => RevisedPlan.issue(plans.desk);
  const adopt = (revision: Revision) => ({
    decisions: differencesOf(revision).map(({ planItemId, kind, digest }) => ({
      ...{ planItemId, kind, digest },
      ...{ was: 'open', choice: 'adopt' },
    })),
  });
  /** Hands a newer text in and answers its questions. */
  async function checked(plan: RevisedPlan): Promise<Revision> {
    const text = later(plan.text);
    await supervisor.post(`/plans/${plan.planId}/revisions`).send({ text, document: REVISING }).expect(201);
    await plans.desk.answerAll(await plans.desk.draft(plan.planId));
    return (await supervisor.get(`/plans/${plan.planId}/revision`).expect(200)).body as Revision;
  }

  it('takes a file with the document that revises, once at a time', async () => {
    const plan = await issued();
    const { title, number, date, basis } = REVISING;
    const send = () =>
      supervisor
        .post(`/plans/${plan.planId}/revisions`)
        .field({ title, number, date, basis })
        .attach('file', Buffer.from(later(plan.text)), { filename: '修订.txt', contentType: 'text/plain' });
    const { body, headers } = await send().expect(201);
    expect(body).toMatchObject({ edition: { number: 2, document: REVISING }, version: 1 });
    expect(headers['etag']).toBe('"1"');
    expect((await send().expect(409)).body).toMatchObject({ code: 'revisionOpen', revisingTitle: title });
  });

  it('refuses a document that is not named', async () => {
    const plan = await issued();
    const { body } = await supervisor
      .post(`/plans/${plan.planId}/revisions`)
      .field({ title: REVISING.title })
      .attach('file', Buffer.from(later(plan.text)), { filename: '修订.txt', contentType: 'text/plain' })
      .expect(422);
    expect(body).toMatchObject({ code: 'invalidInput' });
  });

  it('is decided, previewed and brought into force, and a repeated request gets the first answer', async () => {
    const plan = await issued();
    const revision = await checked(plan);
    const path = `/plans/${plan.planId}/revision`;
    const decided = (await supervisor.post(`${path}/decisions`).send(adopt(revision)).expect(200)).body as Revision;
    expect(decided.openDifferences).toBe(0);
    const again = await supervisor.post(`${path}/decisions`).send(adopt(revision)).expect(412);
    expect(again.body).toMatchObject({ code: 'stale', errors: [{ code: 'differenceChanged' }, {}, {}] });
    const preview = await supervisor.get(`${path}/preview`).expect(200);
    expect(preview.body).toMatchObject({ ready: true, changed: 1, ended: [], units: [{}, {}] });
    await supervisor.post(`${path}/apply`).expect(428);
    const apply = () =>
      supervisor
        .post(`${path}/apply`)
        .set({ 'if-match': `"${decided.version}"`, 'idempotency-key': `apply-${plan.planId}` });
    const first = await apply().expect(200);
    expect(first.body).toMatchObject({ changed: 1, dispatches: 2, heldBy: null });
    expect((await apply().expect(200)).body).toEqual(first.body);
    const { body } = await supervisor.get(`/plans/${plan.planId}/editions`).expect(200);
    expect(body).toMatchObject({ items: [{ number: 2, inForce: true }, { number: 1 }] });
    await supervisor.get(path).expect(409);
  });

  it('wants a reason for what is kept', async () => {
    const plan = await issued();
    const { decisions } = adopt(await checked(plan));
    const kept = { decisions: decisions.map((one) => ({ ...one, choice: 'keep' })) };
    await supervisor.post(`/plans/${plan.planId}/revision/decisions`).send(kept).expect(422);
  });

  it.each(['revision', 'revision/preview'])('is the office’s own: %s', async (path) => {
    const plan = await issued();
    await plan.import(later(plan.text));
    await liaison.get(`/plans/${plan.planId}/${path}`).expect(403);
    await stranger.get(`/plans/${plan.planId}/${path}`).expect(404);
  });

  it('is told live to the office alone until it is in force', async () => {
    const plan = await issued();
    const { dataSource } = plans.desk.city;
    await sequenceAll(dataSource);
    const [{ head } = { head: '0' }] = await dataSource.query<{ head: string }[]>(
      'SELECT position AS head FROM ledger_head',
    );
    await checked(plan);
    const approvals = await ApprovalDesk.in(plans.desk.city);
    await approvals.policy(plan.planId, 'issue', 'planIssue');
    const { version } = await plan.adoptAll();
    const applied = await supervisor
      .post(`/plans/${plan.planId}/revision/apply`)
      .set('if-match', `"${version}"`)
      .expect(200);
    expect((applied.body as { heldBy: string | null }).heldBy).not.toBeNull();
    await sequenceAll(dataSource);
    const heard = async (who: Client) => {
      const { body } = await who.get(`/changes?after=${head}`).expect(200);
      return (body as { items: { action?: string }[] }).items.map(({ action }) => action);
    };
    expect(await heard(supervisor)).toEqual(expect.arrayContaining(['revisionImported', 'heldForApproval']));
    expect(await heard(liaison)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(revision|heldFor)/)]));
  });

  it('lets nobody else decide or bring it into force', async () => {
    const plan = await issued();
    const revision = await checked(plan);
    const text = later(plan.text);
    for (const [who, status] of [
      [liaison, 403],
      [stranger, 404],
    ] as const) {
      await who.post(`/plans/${plan.planId}/revisions`).send({ text, document: REVISING }).expect(status);
      await who.post(`/plans/${plan.planId}/revision/decisions`).send(adopt(revision)).expect(status);
      await who.post(`/plans/${plan.planId}/revision/apply`).set('if-match', '"1"').expect(status);
      const pair = { draftItemId: plan.planId, planItemId: null };
      await who.post(`/plans/${plan.planId}/revision/pairs`).set('if-match', '"1"').send(pair).expect(status);
    }
    const other = await issued();
    await supervisor.get(`/plans/${other.planId}/editions/${revision.edition.id}/text`).expect(404);
  });

  it('tells the differences of another copy, and offers its words where this one is damaged', async () => {
    const text = anotherPlan();
    const { body } = await supervisor.post('/plans/imports').send({ text }).expect(201);
    const { planId } = body as { planId: string };
    const copy = text.replace('1∶055', '10.55').replace('新建社区食堂40处', '新建社区食堂\n40处');
    const known = await supervisor.post('/plans/imports').send({ text: copy }).expect(200);
    expect(known.body).toMatchObject({ planId, known: true, copy: { differences: 1 } });
    const { sourceId } = (known.body as { copy: { sourceId: string } }).copy;
    const told = await supervisor.get(`/plans/${planId}/sources/${sourceId}/differences`).expect(200);
    expect(told.body).toMatchObject({
      items: [{ here: { text: '1∶055' }, there: { text: '10.55' }, itemRef: '3', damaged: 'here' }],
    });
    const draft = (await supervisor.get(`/plans/${planId}/draft`).expect(200)).body as {
      questions: { kind: string; options: { label: string }[] }[];
    };
    const question = draft.questions.find(({ kind }) => kind === 'damagedText');
    expect(question?.options[0]?.label).toBe('另一文本此处为“10.55”');
    const other = await plans.draft(supervisor);
    await supervisor.get(`/plans/${other.planId}/sources/${sourceId}/differences`).expect(404);
    await stranger.get(`/plans/${planId}/sources/${sourceId}/differences`).expect(404);
  });
});
