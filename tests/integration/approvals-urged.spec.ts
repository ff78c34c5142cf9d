import type { Actor } from '#libs/access';
import { Inbox } from '#libs/inbox';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { AskExtension } from '#libs/work-items';
import { ApprovalDesk } from '../support/approval-desk.js';

const today = dayIn(DEFAULT_TIME_ZONE);

describe('an approval that was urged', () => {
  let desk: ApprovalDesk;
  let officer: Actor;
  let head: Actor;
  let caseIds: string[];

  beforeAll(async () => {
    desk = await ApprovalDesk.open();
    officer = await desk.person('市教育局', 'officer');
    head = await desk.person('市教育局', 'head');
    await desk.person('海州市人民政府', 'leader', ['市教育局']);
    caseIds = [];
    for (let count = 0; count < 3; count += 1) {
      const { itemId } = await desk.item('askExtension', 'extension', officer);
      await desk.city.get(AskExtension).run(officer, itemId, { proposedDue: '2199-12-31', reason: '设备采购延期' });
      caseIds.push(await desk.caseOf(itemId));
    }
  });
  afterAll(() => desk.close());

  /** The approvals that wait for somebody, read page by page. */
  const waiting = async (by: Actor) => {
    const lines = [];
    for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
      const page = await desk.city.get(Inbox).run(by, { limit: 1, cursor, kind: ['approve'] });
      lines.push(...page.items);
      cursor = page.next ?? undefined;
    }
    return lines;
  };
  const order = async (by: Actor) => (await waiting(by)).map(({ target }) => caseIds.indexOf(target));

  it('says so in the line of whoever decides, before the others of its day', async () => {
    expect(await order(head)).toEqual([0, 1, 2]);
    expect((await waiting(head)).every(({ urgedOn, urgedBy }) => urgedOn === null && urgedBy === null)).toBe(true);
    await desk.act(officer, caseIds[2]!, 'urge');
    expect(await order(head)).toEqual([2, 0, 1]);
    const [first, second] = await waiting(head);
    expect(first).toMatchObject({ urgedOn: today, urgedBy: { id: officer.userId } });
    expect(second).toMatchObject({ urgedOn: null, urgedBy: null });
    expect((await desk.city.get(Inbox).counts(head)).total).toBe(3);
  });

  it('says nothing of it to whoever comes after the one that was urged', async () => {
    await desk.act(head, caseIds[2]!, 'approve');
    expect(await order(desk.supervisor)).toEqual([2]);
    expect(await waiting(desk.supervisor)).toMatchObject([{ urgedOn: null, urgedBy: null }]);
  });

  it('says nothing of it to whoever comes after in the same step', async () => {
    const next = await desk.person('市教育局', 'deputyHead');
    await desk.act(head, caseIds[0]!, 'add', { personId: next.userId, place: 'after' });
    await desk.act(officer, caseIds[0]!, 'urge');
    expect(await waiting(head)).toMatchObject([{ urgedOn: today }, { urgedOn: null }]);
    await desk.act(head, caseIds[0]!, 'approve');
    expect(await waiting(next)).toMatchObject([{ target: caseIds[0], urgedOn: null, urgedBy: null }]);
  });
});
