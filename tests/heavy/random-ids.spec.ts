import type supertest from 'supertest';
import { newId } from '#libs/kernel';
import { RouteInventory } from '../../apps/api/src/http/route-inventory.js';
import { PermissionCity } from '../support/permissions/city.js';
import { everyThing, type Ids, type Things } from '../support/permissions/foreign-ids.js';
import { people, rules, type Person } from '../support/permissions/table.js';

const draft = '/plans/:planId/draft';
const sheet = '/reporting/sheets/:sheetId';
const task = 'approvals/cases/:caseId/tasks/:taskId';
const reason = { reason: '工作需要' };
const person = { personId: newId() };

/** The routes with ids that are not of an item, each with a body that is right in form. */
const others: Readonly<Record<string, object | undefined>> = {
  'GET /plans/:planId': undefined,
  'DELETE /plans/:planId/draft': undefined,
  'GET /plans/:planId/sources/:sourceId': undefined,
  'GET /plans/:planId/sources/:sourceId/differences': undefined,
  'GET /plans/:planId/text': undefined,
  'GET /plans/:planId/editions': undefined,
  'GET /plans/:planId/editions/:editionId/text': undefined,
  'GET /plans/:planId/editions/:editionId/parts-brought-forward': undefined,
  'POST /plans/:planId/revisions': {
    text: '修订后的方案。',
    document: { title: '修订通知', number: null, date: '2026-10-01', basis: '常务会议' },
  },
  'GET /plans/:planId/revision': undefined,
  'GET /plans/:planId/revision/preview': undefined,
  'POST /plans/:planId/revision/decisions': {
    decisions: [{ planItemId: newId(), kind: 'due', digest: 'x', was: 'open', choice: 'adopt' }],
  },
  'POST /plans/:planId/revision/pairs': { draftItemId: newId(), planItemId: null },
  'POST /plans/:planId/revision/apply': undefined,
  'GET /plans/:planId/board': undefined,
  'GET /plans/:planId/approval-policies': undefined,
  'PUT /plans/:planId/approval-policies': { items: [] },
  'POST /plans/:planId/issue': undefined,
  'GET /plans/:planId/history': undefined,
  [`GET ${draft}`]: undefined,
  [`GET ${draft}/dispatches`]: undefined,
  [`POST ${draft}/items`]: { title: '新增事项', measures: '', key: false, dueOn: null, assignments: [], after: null },
  [`PATCH ${draft}/items/:itemId`]: { title: '另一事项' },
  [`DELETE ${draft}/items/:itemId`]: undefined,
  [`POST ${draft}/items/:itemId/split`]: { at: 1, title: '后半事项' },
  [`POST ${draft}/merge`]: { itemIds: [newId(), newId()] },
  [`POST ${draft}/order`]: { itemIds: [newId()] },
  [`POST ${draft}/undo`]: undefined,
  [`POST ${draft}/questions/:questionId/answer`]: { answer: { choice: 'none' } },
  [`POST ${draft}/questions/:questionId/waive`]: reason,
  'GET /dispatches/:dispatchId': undefined,
  'POST /dispatches/:dispatchId/sign': undefined,
  'POST /dispatches/:dispatchId/contests': { itemId: ':itemId', basis: '不属本单位职责', proposedUnitId: null },
  'GET /reporting/windows/:windowId': undefined,
  'GET /reporting/windows/:windowId/units': undefined,
  'POST /reporting/windows/:windowId/lock': undefined,
  [`GET ${sheet}`]: undefined,
  [`PATCH ${sheet}/rows/:rowId`]: { progress: '在建' },
  [`POST ${sheet}/carry-forward`]: {},
  [`POST ${sheet}/send`]: undefined,
  [`POST ${sheet}/recall`]: undefined,
  [`POST ${sheet}/paste`]: { cells: [['在建']] },
  [`GET ${sheet}/xlsx`]: undefined,
  [`POST ${sheet}/xlsx`]: undefined,
  [`POST ${sheet}/reopen`]: reason,
  'GET /hand-overs/:handOverId': undefined,
  'GET /hand-overs/:handOverId/file': undefined,
  'GET /audit-samples/:sampleId': undefined,
  'GET /successions/:successionId': undefined,
  'PATCH /successions/:successionId/rows': {
    rows: [{ kind: 'lead', subjectId: newId(), fromUnitId: newId() }],
    toUnitId: newId(),
  },
  'POST /successions/:successionId/confirm': { digest: 'table' },
  'POST /successions/:successionId/withdraw': undefined,
  'GET /approvals/cases/:caseId': undefined,
  'POST /approvals/cases/:caseId/withdraw': undefined,
  'POST /approvals/cases/:caseId/urge': undefined,
  'POST /approvals/cases/:caseId/copies': { personIds: [newId()] },
  [`POST /${task}/approve`]: {},
  [`POST /${task}/disapprove`]: reason,
  [`POST /${task}/return`]: { ...reason, toStep: 'head' },
  [`POST /${task}/delegate`]: person,
  [`POST /${task}/take-back`]: undefined,
  [`POST /${task}/transfer`]: person,
  [`POST /${task}/appoint`]: person,
  [`POST /${task}/approvers`]: { ...person, place: 'beside' },
  [`POST /${task}/remove`]: undefined,
  'POST /stand-ins/:standInId/end': undefined,
  'GET /letters/:letterId': undefined,
  'PATCH /letters/:letterId': { title: '另一标题' },
  'GET /letters/:letterId/document': undefined,
  'GET /letters/:letterId/paper-template': undefined,
  'POST /letters/:letterId/send': undefined,
  'POST /letters/:letterId/discard': reason,
  'POST /letters/:letterId/withdraw': reason,
  'POST /letters/:letterId/answer': { text: '已办结' },
  'POST /letters/:letterId/fact-checks': { checkBy: '2199-01-31' },
  'PATCH /letters/:letterId/fact-checks/:factId': { keepReason: '以核查为准' },
  'POST /fact-checks/:factId/answer': { verdict: 'confirmed' },
  'GET /instructions/:instructionId': undefined,
  'POST /instructions/:instructionId/reply': { text: '已办结' },
  'POST /instructions/:instructionId/return': reason,
  'POST /instructions/:instructionId/present': { text: '已办结' },
  'POST /instructions/:instructionId/close': {},
  'POST /instructions/:instructionId/further': {
    givenOn: '2026-09-01',
    subject: '来信',
    words: '请阅处。',
    assignments: [{ role: 'lead', unitId: newId() }],
  },
  'GET /dispatches/:dispatchId/document': undefined,
  'GET /dispatches/:dispatchId/paper-template': undefined,
  [`GET ${sheet}/document`]: undefined,
  [`GET ${sheet}/paper-template`]: undefined,
  'HEAD /uploads/:uploadId': undefined,
  'PATCH /uploads/:uploadId': undefined,
  'GET /uploads/:uploadId': undefined,
  'POST /uploads/:uploadId/receive': undefined,
  'DELETE /uploads/:uploadId': undefined,
  'GET /evidence/:evidenceId': undefined,
  'POST /evidence/:evidenceId/versions': { content: { kind: 'text', text: '新版' } },
  'POST /evidence/:evidenceId/withdraw': reason,
  'POST /comments/:commentId/note': undefined,
  'POST /comments/:commentId/withdraw': undefined,
  'POST /evidence/:evidenceId/versions/:number/tickets': { purpose: 'download' },
};
const routes: [route: string, body: object | undefined][] = [
  ...Object.entries(others),
  ...rules.map(({ route, body }): [string, object | undefined] => [route, body]),
];
const idsIn = (route: string): string[] => [...route.matchAll(/:(\w+Id)\b/g)].map(([, name]) => name!);

/** Of whom none of it is any business; one is a supervisor, of another city, who passes by every route's permission. */
const strangers: readonly Person[] = ['otherDistrict', 'stranger', 'otherCity', 'systemAdministrator'];

describe('an id that one has no right to, or that hangs on something else', () => {
  let city: PermissionCity;
  let mine: Things;
  let theirs: Things;
  /** As `mine`, but handed in. */
  let handedIn: Things;

  beforeAll(async () => {
    city = await PermissionCity.open();
    [mine, theirs] = [await everyThing(city), await everyThing(city)];
    handedIn = await everyThing(city, 'submitted');
  }, 240_000);
  afterAll(() => city.close());

  const idsOf = (things: Things, route: string): Ids =>
    [draft, ':sourceId', ':editionId'].some((part) => route.includes(part)) ? things.draft : things.issued;

  /** The answer without what differs from request to request. */
  async function answer(person: Person, route: string, ids: Ids, body?: object): Promise<[number, unknown, string]> {
    const request: supertest.Test = city.send(person, route.replace(':number', '1'), ids, body);
    if (route.includes('/uploads/')) {
      void request.set({ 'tus-resumable': '1.0.0', 'upload-offset': '0' });
      if (route.startsWith('PATCH')) void request.type('application/offset+octet-stream').send('x');
    }
    if (route.endsWith('/xlsx') && route.startsWith('POST')) void request.attach('file', Buffer.from('x'), 'a.xlsx');
    const { status, body: said, headers } = await request;
    const { instance: _, ...rest } = said as Record<string, unknown>;
    return [status, rest, String(headers['content-type'])];
  }

  it('is tried on every route that names one', () => {
    const inventory = city.api.app
      .get(RouteInventory)
      .routes()
      .map(({ method, path }) => `${method} ${path}`)
      .filter((route) => idsIn(route).length > 0);
    expect(routes.map(([route]) => route).toSorted()).toEqual(inventory.toSorted());
    for (const things of [mine, theirs])
      for (const [route] of routes)
        for (const name of idsIn(route))
          expect([route, name, idsOf(things, route)[name]]).toEqual([
            route,
            name,
            expect.stringMatching(/^[0-9a-f-]{36}$/),
          ]);
  });

  it('tells a stranger what an id that is nobody’s tells, and not one word or number more', async () => {
    for (const [route, body] of routes) {
      for (const person of strangers) {
        const hidden = await answer(person, route, idsOf(theirs, route), body);
        const unknown = await answer(person, route, {}, body);
        expect([route, person, hidden]).toEqual([route, person, unknown]);
        expect([route, person, [403, 404].includes(hidden[0])]).toEqual([route, person, true]);
        const told = hidden[1] as Record<string, unknown>;
        if (!route.startsWith('HEAD')) expect(Object.keys(told).sort()).toEqual(['code', 'status', 'title', 'type']);
      }
    }
  }, 600_000);

  it('below something else is not found, whoever asks, as one that is nobody’s', async () => {
    const nested = routes.filter(([route]) => idsIn(route).length > 1);
    expect(nested.length).toBeGreaterThan(12);
    for (const [route, body] of nested) {
      const statuses = new Set<number>();
      const [parent = '', ...below] = idsIn(route);
      for (const person of people) {
        const given: Ids = { ...idsOf(mine, route), ...(await city.ownIds(person)) };
        for (const name of below) {
          const { [name]: _, ...rest } = given;
          const wrong = await answer(person, route, { ...given, [name]: idsOf(theirs, route)[name]! }, body);
          const unknown = await answer(person, route, rest, body);
          expect([route, name, person, wrong]).toEqual([route, name, person, unknown]);
          expect([route, name, person, [403, 404].includes(wrong[0])]).toEqual([route, name, person, true]);
          statuses.add(wrong[0]);
        }
        const [status] = await answer(person, route, { ...given, [parent]: idsOf(theirs, route)[parent]! }, body);
        expect([route, parent, person, [403, 404].includes(status)]).toEqual([route, parent, person, true]);
      }
      expect([route, statuses.has(404)]).toEqual([route, true]);
    }
  }, 600_000);

  it.each<[string, Person, string, (foreign: Things | null) => object]>([
    [
      'a record',
      'lead',
      'POST /work-items/:itemId/citations',
      (foreign) => ({ evidenceId: foreign?.issued['othersEvidenceId'] ?? newId() }),
    ],
    [
      'an upload',
      'supporter',
      'POST /evidence',
      (foreign) => record({ content: { kind: 'file', uploadId: foreign?.issued['uploadId'] ?? newId() } }),
    ],
    [
      'an item in a citation',
      'stranger',
      'POST /evidence',
      (foreign) => record({ citations: [{ itemId: foreign?.issued['itemId'] ?? newId() }] }),
    ],
    [
      'a target of another item',
      'office',
      'POST /work-items/:itemId/marks',
      (foreign) => ({
        marks: [{ part: 'target', subjectId: foreign?.issued['targetId'] ?? newId(), verdict: 'accepted' }],
      }),
    ],
    [
      'a sample in which the item was not drawn',
      'office',
      'POST /work-items/:itemId/audits',
      (foreign) => ({ conclusion: 'passed', opinion: '属实', sampleId: foreign?.issued['sampleId'] ?? newId() }),
    ],
    [
      'an item of another draft',
      'office',
      `POST ${draft}/merge`,
      (foreign) => ({ itemIds: [mine.draft['itemId'], foreign?.draft['itemId'] ?? newId()] }),
    ],
  ])('in a body: %s is told like one that is nobody’s', async (_, person, route, body) => {
    const sent = (things: Things | null): object =>
      JSON.parse(JSON.stringify(body(things)).replaceAll(':unitId', unitOf(person))) as object;
    const subject = idsOf(/marks|audits/.test(route) ? handedIn : mine, route);
    const hidden = await answer(person, route, subject, sent(theirs));
    const unknown = await answer(person, route, subject, sent(null));
    expect(hidden).toEqual(unknown);
    expect([403, 404, 409, 422]).toContain(hidden[0]);
  });

  const unitOf = (person: Person): string => city.unit(person === 'supporter' ? '市财政局' : '市发展改革委');
});

const record = (more: object): object => ({
  unitId: ':unitId',
  title: '总结',
  proves: '完成情况',
  periodFrom: '2026-01-01',
  periodTo: '2026-03-31',
  content: { kind: 'text', text: '已完成' },
  ...more,
});
