import { askedFor, proposedPeriod } from './window-fields.js';

describe('the period of a window', () => {
  it.each([
    ['monthly', '2026-02-11', '2026-02-01', '2026-02-28'],
    ['monthly', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['quarterly', '2026-11-28', '2026-10-01', '2026-12-31'],
    ['quarterly', '2026-01-01', '2026-01-01', '2026-03-31'],
    ['adHoc', '2026-12-31', '2026-12-01', '2026-12-31'],
  ] as const)('%s on %s', (kind, day, periodFrom, periodTo) =>
    expect(proposedPeriod(kind, day)).toEqual({ periodFrom, periodTo, dueOn: periodTo }),
  );
});

describe('what a window asks', () => {
  const fields = {
    title: '填报',
    kind: 'adHoc',
    planId: 'p',
    itemIds: ['i'],
    ...proposedPeriod('adHoc', '2026-11-28'),
  } as const;
  it.each([
    ['the items named of a plan', {}, ['i']],
    ['none of those ticked before the kind was changed', { kind: 'monthly' as const }, []],
    ['none without their plan', { planId: undefined }, []],
  ])('is %s', (_, change, itemIds) =>
    expect(askedFor({ ...fields, itemIds: [...fields.itemIds], ...change }).itemIds).toEqual(itemIds),
  );
});
