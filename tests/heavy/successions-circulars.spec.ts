import { peopleSuccession } from '#libs/identity';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { AnswerLetter, EditLetter, FactChecks, GetLetter, PrepareLetter, SendLetters } from '#libs/letters';
import { ConfirmSuccession, PrepareSuccession, UnitSuccessors } from '#libs/organisation';
import { anItem } from '../support/an-item.js';
import { ApprovalDesk } from '../support/approval-desk.js';
import { outcomeOf } from '../support/outcome.js';
import { unclassifiedColumns, withoutLivingUnit } from '../support/unit-columns.js';

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number): string => dayIn(DEFAULT_TIME_ZONE, new Date(Date.now() + days * DAY_MS));
const words = { text: '已整改。', evidenceIds: [] };

describe('a circular in a reform', () => {
  let desk: ApprovalDesk;
  beforeEach(async () => {
    desk = await ApprovalDesk.open();
    get(UnitSuccessors).register(peopleSuccession);
  });
  afterEach(() => desk.close());

  const get = <T>(type: new (...dependencies: never[]) => T): T => desk.city.get(type);
  const view = (letterId: string) => get(GetLetter).run(desk.supervisor, letterId);
  const clean = async () => {
    const { dataSource } = desk.city;
    expect([await unclassifiedColumns(dataSource), await withoutLivingUnit(dataSource)]).toEqual([[], {}]);
  };

  async function sent(leads: readonly string[]) {
    const { supervisor, city } = desk;
    const items = leads.map((lead, index) => anItem(`事项${index}`).ledBy(lead).due(inDays(-5)));
    const { itemIds, planId } = await city.issue(supervisor, items);
    await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE plan_id = $1`, [planId]);
    const order = { followsId: null, orderReason: '时限紧迫', answerBy: inDays(9) };
    const { id, version } = await get(PrepareLetter).run(supervisor, { kind: 'circular', itemIds, ...order });
    const asked = await get(FactChecks).ask(supervisor, id, version, { checkBy: inDays(0) });
    await city.dataSource.query('UPDATE letter_fact SET check_by = $2 WHERE letter_id = $1', [id, inDays(-1)]);
    const checked = await get(EditLetter).run(supervisor, id, asked.version, { checked: true });
    await get(SendLetters).run(supervisor, [{ id, version: checked.version }]);
    return view(id);
  }

  async function merge(from: string, to: string) {
    const about = { kind: 'merged' as const, basis: '市委编委〔2026〕3号', effectiveOn: inDays(0) };
    const { id, version, digest } = await get(PrepareSuccession).run(desk.supervisor, {
      ...{ ...about, newName: null, parentId: null, ends: true, fromUnitIds: [from], toUnitIds: [to] },
    });
    return get(ConfirmSuccession).run(desk.supervisor, id, version, { digest });
  }

  it('that names both units is answered by the one that follows, in one press for both; a third is not touched', async () => {
    const [education, planning] = [desk.city.unit('市教育局'), desk.city.unit('市发展改革委')];
    const liaison = await desk.person('市教育局', 'liaison');
    const heir = { ...(await desk.city.person('市发展改革委', 'liaison')), userId: liaison.userId };
    const { id, number, title } = await sent([education, planning, desk.city.unit('市财政局')]);
    const before = await get(GetLetter).run(liaison, id);
    const { rows } = await merge(education, planning);
    expect(rows.filter(({ kind }) => kind === 'letter').map((row) => row.title)).toEqual([`${number} ${title}`]);
    await clean();
    expect((await view(id)).replies.map(({ unit, answersNow }) => [unit.id, answersNow?.id ?? null])).toEqual(
      expect.arrayContaining([
        [education, planning],
        [planning, null],
      ]),
    );
    // Whoever saw it before does not know yet for whom he answers.
    expect(await outcomeOf(get(AnswerLetter).run(heir, id, before.version, words))).toBe('stale');
    const after = await get(AnswerLetter).run(heir, id, (await view(id)).version, words);
    expect(after.replies.map(({ answer }) => answer?.text)).toEqual([words.text, words.text]);
    expect((await view(id)).answers).toEqual({ asked: 3, answered: 2 });
    await clean();
  });

  it('that was answered keeps the unit that answered; whoever follows reads it and is not asked again', async () => {
    const [education, finance] = [desk.city.unit('市教育局'), desk.city.unit('市财政局')];
    const liaison = await desk.person('市教育局', 'liaison');
    const { id, version } = await sent([education, finance]);
    await get(AnswerLetter).run(liaison, id, version, words);
    await merge(education, desk.city.unit('市发展改革委'));
    const heir = await desk.city.person('市发展改革委', 'liaison');
    const seen = await get(GetLetter).run(heir, id);
    expect([seen.acts, seen.replies.map(({ unit, answersNow }) => [unit.name, answersNow])]).toEqual([
      [],
      [['市教育局', null]],
    ]);
    await clean();
  });
});
