import type { Actor } from '#libs/access';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import {
  AskExtension,
  DecideExtension,
  ExplainLate,
  GetDispatch,
  GetWorkItem,
  ItemDatesQuery,
  SignDispatch,
} from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';

const today = dayIn(DEFAULT_TIME_ZONE);
const PAST = '2024-06-30';
const DUE = '2999-06-30';
const LATER = '2999-12-31';
const grant = { decision: 'grant', reason: '客观条件变化', dueOn: null, basis: '市政府常务会议同意' } as const;
const refuse = { decision: 'refuse', reason: '任务时限由方案确定', dueOn: null, basis: null } as const;

describe('the date of an item', () => {
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  let finance: Actor;

  beforeAll(async () => {
    city = await IssuedCity.open();
    supervisor = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'liaison');
  });
  afterAll(() => city.close());

  const anItemDue = async (due: string | null) => {
    const builder = anItem().ledBy(city.unit('市教育局')).supportedBy(city.unit('市财政局'));
    const plan = await city.issue(supervisor, [due === null ? builder : builder.due(due)]);
    const dispatchId = await plan.dispatchOf(city.unit('市教育局'));
    await city
      .get(SignDispatch)
      .run(education, dispatchId, (await city.get(GetDispatch).run(education, dispatchId)).version);
    return plan.itemIds[0]!;
  };
  const ask = (itemId: string, proposedDue = LATER, by = education) =>
    city.get(AskExtension).run(by, itemId, { proposedDue, reason: '设备采购周期延长' });
  const decide = (
    itemId: string,
    id: string,
    decision: typeof grant | typeof refuse | object,
    version = 1,
    by = supervisor,
  ) => city.get(DecideExtension).run(by, itemId, id, version, { ...grant, ...decision });

  it('moves by a granted extension, and the old one stays visible', async () => {
    const itemId = await anItemDue(DUE);
    const { extensions } = await ask(itemId);
    const dates = await decide(itemId, extensions[0]!.id, grant);
    expect(dates).toMatchObject({
      changes: [{ fromDue: DUE, toDue: LATER, basis: '市政府常务会议同意' }],
      extensions: [{ status: 'granted' }],
    });
    expect(await city.get(GetWorkItem).run(education, itemId)).toMatchObject({
      dueOn: LATER,
      formerDueOn: DUE,
      extension: null,
    });
    // A supporter sees that the date moved, not what was said between lead and office.
    expect(await city.get(ItemDatesQuery).run(finance, itemId)).toMatchObject({
      changes: [{ toDue: LATER }],
      extensions: [],
    });
  });

  it('stays where the extension is refused, with the reason', async () => {
    const itemId = await anItemDue(DUE);
    const { extensions } = await ask(itemId);
    const { actions, extension } = await city.get(GetWorkItem).run(supervisor, itemId);
    expect(extension).toMatchObject({ proposedDue: LATER });
    expect(actions.find(({ action }) => action === 'decideExtension')).toMatchObject({
      allowed: true,
      target: extensions[0]!.id,
    });
    await decide(itemId, extensions[0]!.id, refuse);
    expect(await city.get(GetWorkItem).run(education, itemId)).toMatchObject({ dueOn: DUE, formerDueOn: null });
    expect(await outcomeOf(decide(itemId, extensions[0]!.id, grant, 2))).toBe('extensionDecided');
  });

  it.each<[situation: string, due: string | null, proposed: string, code: string]>([
    ['there is no date', null, LATER, 'noDueDate'],
    ['it has passed', PAST, LATER, 'extensionTooLate'],
    ['the new one is not later', DUE, DUE, 'extensionNotLater'],
  ])('is not asked to move where %s', async (_, due, proposed, code) => {
    expect(await outcomeOf(ask(await anItemDue(due), proposed))).toBe(code);
  });

  it('is asked to move by the lead alone, once at a time', async () => {
    const itemId = await anItemDue(DUE);
    expect(await outcomeOf(ask(itemId, LATER, finance))).toBe('forbidden');
    const { extensions } = await ask(itemId);
    expect(await outcomeOf(ask(itemId))).toBe('extensionAlreadyAsked');
    expect(await outcomeOf(decide(itemId, extensions[0]!.id, grant, 1, education))).toBe('forbidden');
    expect(await outcomeOf(decide(itemId, newId(), grant))).toBe('notFound');
    expect(await outcomeOf(decide(itemId, extensions[0]!.id, grant, 7))).toBe('stale');
    expect(await outcomeOf(decide(itemId, extensions[0]!.id, { basis: null }))).toBe('extensionBasisRequired');
    expect(await outcomeOf(decide(itemId, extensions[0]!.id, { dueOn: '2999-01-01' }))).toBe('extensionNotLater');
    const other = await anItemDue(DUE);
    expect(await outcomeOf(decide(other, extensions[0]!.id, grant))).toBe('notFound');
  });

  it('is explained once it has passed, and not before', async () => {
    const late = await anItemDue(PAST);
    const { explanations } = await city.get(ExplainLate).run(education, late, '受汛期影响，工期顺延。');
    expect(explanations).toMatchObject([{ text: '受汛期影响，工期顺延。', unit: { name: '市教育局' } }]);
    expect(await outcomeOf(city.get(ExplainLate).run(education, await anItemDue(today), '尚未到期'))).toBe('notYetDue');
  });
});
