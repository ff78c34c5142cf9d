import { decided, digestOf, type Decision } from './decisions.js';
import type { ComparedItem, Difference, InForceItem } from './difference.js';
import { differences } from './differences.js';
import { aDuty, aTarget, inForce } from './fixtures.js';
import { targetChanges } from './target-changes.js';
import { outcomeOf } from './outcome.js';

const GRANTED = { at: '2026-03-01T02:00:00.000Z', action: 'extensionGranted', basis: '市政府第5次常务会议' };

const compare = (draft: readonly ComparedItem[], forces: readonly InForceItem[], issued = forces.map(asIssued)) =>
  differences({ draft, inForce: forces, issued: new Map(issued.map((one) => [one.planItemId, one])) });
const asIssued = (item: InForceItem): ComparedItem => aDuty(item.planItemId);
const kinds = (found: readonly Difference[]) => found.map(({ planItemId, kind }) => `${planItemId} ${kind}`);

describe('Differences between a newer text and what is in force', () => {
  it.each<[string, ComparedItem[], InForceItem[], string[]]>([
    ['finds none where both say the same', [aDuty('1')], [inForce(aDuty('1'))], []],
    ['is blind to broken lines', [aDuty('1', { measures: '完成第1批\n改造。' })], [inForce(aDuty('1'))], []],
    ['finds what is new and what is gone', [aDuty('2')], [inForce(aDuty('1'))], ['2 added', '1 removed']],
    [
      'finds a new place, title, measures, date and weight',
      [aDuty('1', { ref: '4', title: '新任务', measures: '完成两批改造。', dueOn: '2027-06-30', key: true })],
      [inForce(aDuty('1'))],
      ['1 moved', '1 title', '1 measures', '1 due', '1 key'],
    ],
    [
      'finds another target, but not one whose number is only written otherwise',
      [
        aDuty('1', { targets: [aTarget('床位', '2')] }),
        aDuty('2', { targets: [aTarget('人员', '90.0'), aTarget('机构', '1')] }),
      ],
      [
        inForce(aDuty('1', { targets: [aTarget('床位', '1')] })),
        inForce(aDuty('2', { targets: [aTarget('机构', '1'), aTarget('人员', '90')] })),
      ],
      ['1 targets'],
    ],
    [
      'finds words that changed where neither has a date, and a date that words replace',
      [
        aDuty('1', { dueOn: null, dueText: '每季度' }),
        aDuty('2', { dueOn: null, dueText: '长期坚持' }),
        aDuty('3', { dueOn: null, dueText: '长期坚持' }),
      ],
      [
        inForce(aDuty('1', { dueOn: null, dueText: '每月' })),
        inForce(aDuty('2', { dueText: '2026年底' })),
        inForce(aDuty('3', { dueOn: null })),
      ],
      ['1 due', '2 due', '3 due'],
    ],
    [
      'takes other words for one date, and words broken otherwise, for no difference',
      [aDuty('1', { dueText: '2026年底前' }), aDuty('2', { dueOn: null, dueText: '长期\n坚持' })],
      [inForce(aDuty('1', { dueText: '到2026年底' })), inForce(aDuty('2', { dueOn: null, dueText: '长期坚持' }))],
      [],
    ],
    ['finds a moved section', [aDuty('1', { section: '二、改善质量' })], [inForce(aDuty('1'))], ['1 moved']],
    [
      'finds units that came, left or got another role',
      [aDuty('1', { shares: [{ unitId: '财政局', role: 'coLead' }] })],
      [inForce(aDuty('1'))],
      ['1 units'],
    ],
    [
      'takes another order of the units for no difference',
      [
        aDuty('1', {
          shares: [
            { unitId: '教育局', role: 'guiding' },
            { unitId: '财政局', role: 'supporting' },
          ],
        }),
      ],
      [
        inForce(
          aDuty('1', {
            shares: [
              { unitId: '财政局', role: 'supporting' },
              { unitId: '教育局', role: 'guiding' },
            ],
          }),
        ),
      ],
      [],
    ],
    [
      'tells leads that change places once',
      [aDuty('1', { leadUnitId: '财政局', shares: [{ unitId: '民政局', role: 'supporting' }] })],
      [inForce(aDuty('1'))],
      ['1 lead'],
    ],
    ['leaves alone what was closed', [], [inForce(aDuty('1'), { status: 'closed' })], []],
    ['takes a terminated item for new', [aDuty('1')], [inForce(aDuty('1'), { status: 'terminated' })], ['1 added']],
  ])('%s', (_, draft, forces, expected) => {
    expect(kinds(compare(draft, forces))).toEqual(expected);
  });

  it('says that an approved act changed a date which the document leaves as it was', () => {
    const extended = inForce(aDuty('1', { dueOn: '2027-03-31' }), { later: { due: GRANTED } });
    expect(compare([aDuty('1')], [extended])).toMatchObject([{ kind: 'due', documentUnchanged: true, later: GRANTED }]);
    expect(compare([aDuty('1', { dueOn: '2027-01-31' })], [extended])).toMatchObject([
      { kind: 'due', documentUnchanged: false, later: GRANTED },
    ]);
  });

  it('shows the words of both sides, and those of an item that is new', () => {
    const words = aDuty('1', { dueOn: null, dueText: '长期坚持' });
    expect(compare([words], [inForce(aDuty('1', { dueText: '2026年底' }))])).toMatchObject([
      { before: { dueOn: '2026-12-31', dueText: '2026年底' }, after: { dueOn: null, dueText: '长期坚持' } },
    ]);
    expect(compare([words], [])).toMatchObject([{ after: { duty: { dueOn: null, dueText: '长期坚持' } } }]);
  });

  it('says that a changed item is closed', () => {
    const closed = inForce(aDuty('1'), { status: 'closed' });
    expect(compare([aDuty('1', { title: '新' })], [closed])).toMatchObject([{ kind: 'title', ended: true }]);
  });
});

describe('Targets that change', () => {
  it('are withdrawn and added; what says the same stays', () => {
    const [old, kept] = [aTarget('床位', '1'), aTarget('人员', '90')];
    const { withdrawn, added } = targetChanges([old, kept], [aTarget('人员', '90.0'), aTarget('床位', '2')]);
    expect([withdrawn, added]).toEqual([[old], [aTarget('床位', '2')]]);
  });
});

describe('Decisions about differences', () => {
  const [due] = compare([aDuty('1', { dueOn: '2027-01-31' })], [inForce(aDuty('1'))]);
  const decision: Decision = {
    planItemId: '1',
    kind: 'due',
    choice: 'keep',
    reason: '另行研究',
    digest: digestOf(due!),
    content: null,
  };

  it('hold as long as both sides are the same', () => {
    // As it was stored before the words were kept.
    expect([due!.before, due!.after]).toEqual([{ dueOn: '2026-12-31' }, { dueOn: '2027-01-31' }]);
    expect(decided([due!], [decision])[0]?.decision).toBe(decision);
  });

  it.each<[string, Partial<ComparedItem>]>([
    ['another lead', { leadUnitId: '教育局' }],
    ['another unit', { shares: [{ unitId: '教育局', role: 'supporting' }] }],
    ['another target', { targets: [aTarget('床位', '2')] }],
    ['another date', { dueOn: '2028-01-31' }],
    ['other words for it', { dueText: '长期坚持' }],
    ['other measures', { measures: '另行制定办法。' }],
  ])('about a whole item are open again where it has %s, be it new or left out', (_, other) => {
    const base = aDuty('1', { targets: [aTarget('床位', '1')] });
    const [come] = compare([base], []);
    const [gone] = compare([], [inForce(base)]);
    const choice = { choice: 'adopt' as const, reason: null, content: null };
    const onNew = { planItemId: '1', kind: 'added' as const, digest: digestOf(come!), ...choice };
    const onOld = { planItemId: '1', kind: 'removed' as const, digest: digestOf(gone!), ...choice };
    expect(decided(compare([base], []), [onNew])[0]?.decision).toBe(onNew);
    expect(decided(compare([{ ...base, ...other }], []), [onNew])[0]?.decision).toBeNull();
    expect(decided(compare([], [inForce({ ...base, ...other })]), [onOld])[0]?.decision).toBeNull();
    // A signature changes nothing of what is asked.
    expect(decided(compare([], [inForce(base, { status: 'issued', version: 9 })]), [onOld])[0]?.decision).toBe(onOld);
  });

  it('hold where a unit was followed by another on both sides, wherever that stands in the list', () => {
    const shares = (...unitIds: string[]) => unitIds.map((unitId) => ({ unitId, role: 'supporting' as const }));
    const [before] = compare(
      [aDuty('1', { shares: shares('乙', '丙') })],
      [inForce(aDuty('1', { shares: shares('甲', '丙') }))],
    );
    const [after] = compare(
      [aDuty('1', { shares: shares('乙', '丁') })],
      [inForce(aDuty('1', { shares: shares('丁', '甲') }))],
    );
    const { before: old, after: fresh, ended } = before!;
    const content = JSON.parse(
      JSON.stringify({ before: old, after: fresh, ended }).replaceAll('丙', '丁'),
    ) as Decision['content'];
    const made = { ...decision, kind: 'units' as const, digest: digestOf(before!) };
    expect(decided([after!], [{ ...made, content }])[0]?.decision).toMatchObject({ choice: 'keep' });
    expect(decided([after!], [made])[0]?.decision).toBeNull();
  });

  it('are open again where what is in force has changed', () => {
    const later = compare([aDuty('1', { dueOn: '2027-01-31' })], [inForce(aDuty('1', { dueOn: '2026-10-31' }))]);
    expect(decided(later, [decision])[0]?.decision).toBeNull();
  });
});

describe('What the decisions come to', () => {
  const come = (fresh: ComparedItem, old: InForceItem, choices: Record<string, 'adopt' | 'keep'>) => {
    const found = compare([fresh], [old]);
    const decisions = found.map((one) => ({
      ...one,
      choice: choices[one.kind] ?? 'keep',
      reason: null,
      digest: digestOf(one),
      content: null,
    }));
    return outcomeOf(decided(found, decisions), [old], [fresh]);
  };
  const none = { added: [], removed: [], changed: [] };
  const SWAPPED = aDuty('1', {
    leadUnitId: '财政局',
    shares: [
      { unitId: '民政局', role: 'coLead' },
      { unitId: '教育局', role: 'supporting' },
    ],
  });

  it('is nothing where everything is kept', () => {
    expect(come(aDuty('1', { title: '新', dueOn: null }), inForce(aDuty('1')), {})).toEqual(none);
  });

  it('is only what was adopted', () => {
    const fresh = aDuty('1', { title: '新', dueOn: null, ref: '7' });
    expect(come(fresh, inForce(aDuty('1')), { title: 'adopt' }).changed).toMatchObject([
      { adopted: ['title'], title: '新', shares: none },
    ]);
    expect(come(fresh, inForce(aDuty('1')), { title: 'adopt' }).changed[0]).not.toHaveProperty('due');
  });

  it.each<[string, Record<string, 'adopt'>, unknown]>([
    [
      'lead and units',
      { lead: 'adopt', units: 'adopt' },
      {
        leadUnitId: '财政局',
        shares: {
          added: [
            { unitId: '教育局', role: 'supporting' },
            { unitId: '民政局', role: 'coLead' },
          ],
          removed: ['财政局'],
          changed: [],
        },
      },
    ],
    [
      'the lead alone: the former one gets its new share, who comes new does not',
      { lead: 'adopt' },
      {
        leadUnitId: '财政局',
        shares: { added: [{ unitId: '民政局', role: 'coLead' }], removed: ['财政局'], changed: [] },
      },
    ],
    [
      'the units alone: who should lead keeps its share',
      { units: 'adopt' },
      { shares: { added: [{ unitId: '教育局', role: 'supporting' }], removed: [], changed: [] } },
    ],
  ])('adopts %s', (_, choices, expected) => {
    expect(come(SWAPPED, inForce(aDuty('1')), choices).changed).toMatchObject([expected]);
  });

  it('ends and adds whole items', () => {
    const old = inForce(aDuty('1'));
    const found = compare([aDuty('2')], [old]);
    const decisions = found.map((one) => ({
      ...one,
      choice: 'adopt' as const,
      reason: null,
      digest: digestOf(one),
      content: null,
    }));
    expect(outcomeOf(decided(found, decisions), [old], [aDuty('2')])).toEqual({
      added: ['2'],
      removed: [old],
      changed: [],
    });
  });
});
