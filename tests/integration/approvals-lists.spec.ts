import type { Actor } from '#libs/access';
import { ListCases } from '#libs/approvals';
import type { CaseRole } from '#libs/contracts';
import { AskExtension } from '#libs/work-items';
import { ApprovalDesk } from '../support/approval-desk.js';

describe('the approvals of a person', () => {
  let desk: ApprovalDesk;
  let officer: Actor;
  let head: Actor;
  let copied: Actor;
  let caseIds: string[];
  let itemIds: string[];

  beforeAll(async () => {
    desk = await ApprovalDesk.open();
    officer = await desk.person('市教育局', 'officer');
    head = await desk.person('市教育局', 'head');
    copied = await desk.person('市财政局', 'officer');
    await desk.person('海州市人民政府', 'leader', ['市教育局']);
    [caseIds, itemIds] = [[], []];
    for (let count = 0; count < 3; count += 1) {
      const { itemId } = await desk.item('askExtension', 'extension', officer);
      await desk.city.get(AskExtension).run(officer, itemId, { proposedDue: '2199-12-31', reason: '设备采购延期' });
      itemIds.push(itemId);
      caseIds.push(await desk.caseOf(itemId));
    }
    await desk.act(officer, caseIds[0]!, 'copy', { personIds: [copied.userId] });
    await desk.act(officer, caseIds[2]!, 'copy', { personIds: [copied.userId] });
    await desk.act(head, caseIds[1]!, 'approve');
    await desk.act(head, caseIds[0]!, 'disapprove', { reason: '理由不足' });
  });
  afterAll(() => desk.close());

  const listed = async (by: Actor, more: { role?: CaseRole; itemId?: string; status?: 'open' | 'disapproved' }) => {
    const found = [];
    for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
      const { items, next } = await desk.city.get(ListCases).run(by, { limit: 1, cursor, ...more });
      found.push(...items.map(({ id }) => caseIds.indexOf(id)));
      cursor = next ?? undefined;
    }
    return found;
  };

  it.each<[string, () => Actor, Parameters<typeof listed>[1], number[]]>([
    ['those asked for', () => officer, { role: 'asked' }, [2, 1, 0]],
    ['those asked for, where nothing is said', () => officer, {}, [2, 1, 0]],
    ['none asked for by whoever was told', () => copied, {}, []],
    ['those somebody was told of', () => copied, { role: 'copied' }, [2, 0]],
    ['those somebody was told of, by how they stand', () => copied, { role: 'copied', status: 'disapproved' }, [0]],
    ['those somebody decided in', () => head, { role: 'decided' }, [1, 0]],
    ['no decisions of whoever asked', () => officer, { role: 'decided' }, []],
    ['nothing that was copied to others', () => head, { role: 'copied' }, []],
  ])('are listed page by page, the newest first: %s', async (_, by, asked, expected) => {
    expect(await listed(by(), asked)).toEqual(expected);
  });

  it('are listed of one item in that role', async () => {
    expect(await listed(copied, { role: 'copied', itemId: itemIds[2]! })).toEqual([2]);
    expect(await listed(copied, { role: 'copied', itemId: itemIds[1]! })).toEqual([]);
  });

  it('can each be opened, and others cannot', async () => {
    expect((await desk.view(copied, caseIds[0]!)).copied).toMatchObject([{ id: copied.userId }]);
    await expect(desk.view(copied, caseIds[1]!)).rejects.toMatchObject({ code: 'notFound' });
  });
});
