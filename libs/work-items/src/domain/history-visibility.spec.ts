import type { Breadth } from './scope.js';
import { visibilityOf, type Visibility } from './history-visibility.js';

const entry = (action: string, actorUnitId: string, payload: Record<string, unknown> = {}) => ({
  action,
  actorUnitId,
  unitIds: [],
  payload,
});

describe('a line of an item’s record', () => {
  it.each<[string, ReturnType<typeof entry>, Record<Breadth, Visibility>]>([
    ['its issue', entry('issued', 'office'), { 1: 'whole', 2: 'whole', 3: 'whole' }],
    ['another unit’s receipt', entry('shareSigned', 'west'), { 1: 'hidden', 2: 'whole', 3: 'whole' }],
    ['one’s own receipt', entry('shareSigned', 'east'), { 1: 'whole', 2: 'whole', 3: 'whole' }],
    ['another unit’s contest', entry('contested', 'west'), { 1: 'hidden', 2: 'hidden', 3: 'whole' }],
    ['one’s own contest', entry('contested', 'east'), { 1: 'whole', 2: 'whole', 3: 'whole' }],
    [
      'the answer to one’s own contest',
      entry('contestKept', 'office', { contestUnitId: 'east' }),
      { 1: 'whole', 2: 'whole', 3: 'whole' },
    ],
    ['the answer to another’s', entry('contestKept', 'office'), { 1: 'hidden', 2: 'hidden', 3: 'whole' }],
    ['a rectification', entry('rectificationOrdered', 'office'), { 1: 'outline', 2: 'outline', 3: 'whole' }],
    ['an audit', entry('audited', 'office'), { 1: 'hidden', 2: 'hidden', 3: 'whole' }],
    ['an act nobody has thought of here', entry('invented', 'office'), { 1: 'hidden', 2: 'hidden', 3: 'whole' }],
    ['another unit’s reading', entry('shareReadingReported', 'west'), { 1: 'hidden', 2: 'hidden', 3: 'whole' }],
    ['one’s own reading', entry('shareReadingReported', 'east'), { 1: 'whole', 2: 'whole', 3: 'whole' }],
    ['the lead’s reading', entry('readingReported', 'edu'), { 1: 'whole', 2: 'whole', 3: 'whole' }],
    ['a milestone nobody confirmed', entry('milestonesProposed', 'edu'), { 1: 'hidden', 2: 'hidden', 3: 'whole' }],
    ['a new lead', entry('contestChanged', 'office', { role: 'lead' }), { 1: 'outline', 2: 'outline', 3: 'whole' }],
    [
      'a share that moved',
      entry('contestChanged', 'office', { role: 'implementer' }),
      { 1: 'hidden', 2: 'outline', 3: 'whole' },
    ],
    ['what the lead made of its shares', entry('sharesSettled', 'edu'), { 1: 'hidden', 2: 'hidden', 3: 'whole' }],
    ['a new supporter', entry('supportersChanged', 'office'), { 1: 'hidden', 2: 'whole', 3: 'whole' }],
    [
      'the answer to what one’s own unit asked',
      entry('coordinationAnswered', 'office', { concernedUnitId: 'east' }),
      { 1: 'whole', 2: 'whole', 3: 'whole' },
    ],
    ['a transfer', entry('transferred', 'office'), { 1: 'outline', 2: 'outline', 3: 'whole' }],
    ['another unit’s evidence', entry('evidenceCited', 'west'), { 1: 'hidden', 2: 'hidden', 3: 'whole' }],
    ['one’s own evidence', entry('evidenceCited', 'east'), { 1: 'whole', 2: 'whole', 3: 'whole' }],
    [
      'the answer to one’s own evidence',
      entry('evidenceReturned', 'lead', { citingUnitId: 'east' }),
      { 1: 'whole', 2: 'whole', 3: 'whole' },
    ],
  ])('that tells %s is seen by breadth', (_, line, expected) => {
    const seen = ([1, 2, 3] as const).map((breadth) => [breadth, visibilityOf(line, { breadth, unitIds: ['east'] })]);
    expect(Object.fromEntries(seen)).toEqual(expected);
  });

  it('is hidden from who does not read the item', () => {
    expect(visibilityOf(entry('issued', 'office'), { breadth: null, unitIds: ['east'] })).toBe('hidden');
  });
});
