import { factObstacle } from './facts.js';
import { letterActsOf, type LetterStanding } from './letter-acts.js';
import { chineseDay, letterNumber, specialReportWords, urgeWords } from './letter-words.js';
import { keepsOrder, type EarlierLetter } from './order.js';
import { isLastReply, isLateReply, repliesUnchangedSince, replyingUnit, type AskedReply } from './replies.js';
import { byUnit, isUrged, type WatchedItem } from './urgeable.js';

const TODAY = '2026-09-15';
const earlier = (more: Partial<EarlierLetter> = {}): EarlierLetter => ({
  kind: 'urge',
  status: 'sent',
  answerBy: '2026-09-14',
  ...more,
});

describe('the order of letters', () => {
  it.each([
    ['an urge follows nothing', 'urge', null, null, true],
    ['a special report follows nothing', 'specialReport', null, null, true],
    ['a notice follows an urge not answered in time', 'notice', earlier(), null, true],
    ['a notice follows nothing', 'notice', null, null, false],
    ['… but a reason stands for it', 'notice', null, '市领导要求直接督办', true],
    ['the day of the urge is not past', 'notice', earlier({ answerBy: TODAY }), null, false],
    ['the urge was answered', 'notice', earlier({ status: 'answered' }), null, false],
    ['the urge was withdrawn', 'notice', earlier({ status: 'withdrawn' }), null, false],
    ['the urge asked for no answer', 'notice', earlier({ answerBy: null }), null, false],
    ['a circular follows an urge', 'circular', earlier(), null, false],
    ['a circular follows a notice not answered in time', 'circular', earlier({ kind: 'notice' }), null, true],
  ] as const)('%s', (_, kind, before, reason, kept) => {
    expect(keepsOrder(kind, before, reason, TODAY)).toBe(kept);
  });
});

describe('answers to a circular', () => {
  const reply = (unitId: string, version: number, answered = false): AskedReply => ({ unitId, version, answered });
  const asked = [reply('a', 3), reply('b', 5, true), reply('c', 3), reply('c', 7)];

  it.each([
    ['of the one unit', ['a'], null, 'a'],
    ['of the one that still has to', ['a', 'b'], null, 'a'],
    ['of several', ['a', 'c'], null, 'several'],
    ['of several, in the name of one', ['a', 'c'], 'c', 'c'],
    ['in the name of another', ['a'], 'c', null],
    ['of one that has answered', ['b'], null, 'b'],
    ['of nobody', [], null, null],
  ] as const)('are given by somebody %s', (_, own, wanted, unit) => {
    expect(replyingUnit(asked, own, wanted)).toBe(unit);
  });

  it.each([
    ['a', 3],
    ['b', 5],
    ['c', 7],
    ['d', 0],
  ])('of %s rest on version %d at least', (unit, version) => {
    expect(repliesUnchangedSince(asked, unit)).toBe(version);
  });

  it('are complete with the last unit', () => {
    expect(isLastReply(asked, 'a')).toBe(false);
    expect(isLastReply(asked.slice(1), 'c')).toBe(true);
  });

  it.each([
    ['missing on the day', null, TODAY, false],
    ['missing after it', null, '2026-09-14', true],
    ['given after it', '2026-09-15', '2026-09-14', true],
    ['given in time', '2026-09-14', '2026-09-14', false],
    ['asked by no day', null, null, false],
  ])('%s', (_, answeredOn, answerBy, late) => {
    expect(isLateReply(answeredOn, answerBy, TODAY)).toBe(late);
  });
});

describe('facts about a unit', () => {
  it.each([
    ['noted', null, 'notAsked'],
    ['asked', TODAY, 'waiting'],
    ['asked', '2026-09-14', null],
    ['objected', '2026-09-14', 'objected'],
    ['kept', '2026-09-14', null],
    ['confirmed', TODAY, null],
  ] as const)('%s with the day %s: %s', (status, checkBy, obstacle) => {
    expect(factObstacle({ unitName: '市教育局', status, checkBy }, TODAY)).toBe(obstacle);
  });
});

describe('an urge', () => {
  const item = (more: Partial<WatchedItem> = {}): WatchedItem => ({
    id: 'one',
    ownerUnitId: 'office',
    leadUnitId: 'education',
    dueOn: '2026-09-20',
    heardOn: null,
    ...more,
  });
  it.each([
    ['due soon and nothing heard', {}, true],
    ['past its day', { dueOn: '2026-08-01' }, true],
    ['due later', { dueOn: '2026-12-31' }, false],
    ['heard of a week ago', { heardOn: '2026-09-08' }, false],
    ['heard of long ago', { heardOn: '2026-05-08' }, true],
  ])('is prepared for an item %s: %o', (_, more, urged) => {
    expect(isUrged(item(more), TODAY, '2026-08-16')).toBe(urged);
  });

  it('holds all items of one unit, and no two units', () => {
    const groups = byUnit([item(), item({ id: 'two' }), item({ id: 'three', leadUnitId: 'finance' })]);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['one', 'two'], ['three']]);
  });

  it('says what is asked, by when, and that nothing need be enclosed', () => {
    const spoken = {
      title: '建设社区机构',
      number: '督〔2026〕1号-9',
      dueOn: '2026-09-30',
      dueText: '9月底前',
      overdue: false,
      remindedOn: null,
    };
    expect(urgeWords([spoken], '2026-09-18', '2026-09-15').body).toBe(
      '“建设社区机构”（督〔2026〕1号-9）9月30日到期，尚未收到进展，请于9月18日前反馈。如已办理，简要说明即可，不必另附材料。',
    );
    const two = urgeWords([spoken, { ...spoken, dueOn: '2026-09-01', overdue: true }], '2026-09-18', '2026-09-15');
    expect(two.body.split('\n')).toHaveLength(3);
    expect(two.body).toContain('9月1日到期，已超过时限');
    const reminded = { ...spoken, remindedOn: '2026-09-08' };
    expect(urgeWords([reminded], '2026-09-18', '2026-09-15').body).toContain('9月30日到期，9月8日已提醒，尚未收到进展');
    expect(urgeWords([spoken, reminded], '2026-09-18', '2026-09-15').body.split('\n').slice(1)).toEqual([
      '1．建设社区机构（督〔2026〕1号-9），9月30日到期。',
      '2．建设社区机构（督〔2026〕1号-9），9月30日到期，9月8日已提醒。',
    ]);
    const later = urgeWords([{ ...spoken, dueOn: '2027-12-31' }], '2027-01-05', '2026-12-28');
    expect(later.body).toContain('2027年12月31日到期');
    const undated = (dueText: string) =>
      urgeWords([{ ...spoken, dueOn: null, dueText }], '2026-09-18', '2026-09-15').body;
    expect(undated('长期坚持')).toContain('（督〔2026〕1号-9）完成时限为“长期坚持”，尚未收到进展');
    expect(undated('')).toContain('（督〔2026〕1号-9）未定时限，尚未收到进展');
    expect(later.body).toContain('请于2027年1月5日前反馈');
  });
});

it.each([
  [true, '截至2026年9月15日，《方案》共27项任务，已办结3项，正在办理24项，其中超过时限2项。'],
  [false, '截至2026年9月15日，本专报所涉《方案》27项任务，已办结3项，正在办理24项，其中超过时限2项。'],
])('counts a whole plan (%s) or what was chosen of it', (whole, sentence) => {
  const figures = { total: 27, closed: 3, open: 24, overdue: 2 };
  expect(specialReportWords(figures, { name: '《方案》', whole }, '2026-09-15').body).toContain(sentence);
});

it('numbers letters and writes days as GB/T 9704 has them', () => {
  expect(letterNumber('urge', 2026, 3)).toBe('督催〔2026〕3号');
  expect(chineseDay('2026-09-05')).toBe('2026年9月5日');
});

describe('what may be done with a letter', () => {
  const standing: LetterStanding = {
    status: 'prepared',
    isOffice: true,
    mayAnswer: false,
    hasFactsToAsk: false,
    isBlocked: false,
    canEscalate: false,
  };
  it.each([
    ['prepared, by the office', {}, ['edit', 'check', 'discard']],
    ['prepared, by anybody else', { isOffice: false, mayAnswer: true }, []],
    ['checked', { status: 'checked' }, ['edit', 'send', 'discard']],
    [
      'checked, with facts open',
      { status: 'checked', isBlocked: true, hasFactsToAsk: true },
      ['edit', 'askFacts', 'discard'],
    ],
    ['sent, by the unit', { status: 'sent', isOffice: false, mayAnswer: true }, ['answer']],
    ['sent, by the office', { status: 'sent' }, ['withdraw']],
    ['sent in vain', { status: 'sent', canEscalate: true }, ['escalate', 'withdraw']],
    ['answered', { status: 'answered', mayAnswer: true }, []],
  ] as const)('%s', (_, more, acts) => {
    expect(letterActsOf({ ...standing, ...more })).toEqual(acts);
  });
});
