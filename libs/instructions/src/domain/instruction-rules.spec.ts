import { closingFault, instructionActs, statusOf } from './instruction-rules.js';

const nobody = { isOffice: false, isLead: false, isLeader: false, isAbandoned: false };

it.each([
  ['open', false, 'registered'],
  ['open', true, 'handling'],
  ['replied', true, 'replied'],
  ['closed', true, 'closed'],
] as const)('stands, stored as %s with its matter issued %s, at %s', (stored, issued, status) => {
  expect(statusOf(stored, issued)).toBe(status);
});

it.each([
  ['registered', { isOffice: true }, []],
  ['registered', { isOffice: true, isAbandoned: true }, ['close']],
  ['registered', { isLeader: true, isAbandoned: true }, []],
  ['handling', { isOffice: true, isAbandoned: true }, []],
  ['handling', { isLead: true }, ['reply']],
  ['handling', { isOffice: true }, []],
  ['replied', { isOffice: true }, ['returnReply', 'present']],
  ['replied', { isLead: true }, []],
  ['replied', { isLeader: true }, []],
  ['presented', { isOffice: true }, ['close', 'further']],
  ['presented', { isLeader: true }, ['close']],
  ['presented', { isLead: true }, []],
  ['closed', { isOffice: true }, []],
] as const)('%s, by %o: %o', (status, who, acts) => {
  expect(instructionActs(status, { ...nobody, ...who })).toEqual(acts);
});

const word = { note: '同意，不再批示', saidOn: '2026-09-08', presentedOn: '2026-09-08', today: '2026-09-10' };

it.each([
  ['the leader, without a word', { isLeader: true }, { note: '', saidOn: null }, null],
  ['the office, on the day of the presentation', {}, {}, null],
  ['the office, today', {}, { saidOn: '2026-09-10' }, null],
  ['the office, without words', {}, { note: '' }, 'instructionWordMissing'],
  ['the office, without a day', {}, { saidOn: null }, 'instructionWordMissing'],
  ['the office, before it was presented', {}, { saidOn: '2026-09-07' }, 'instructionWordDay'],
  ['the office, on a day ahead', {}, { saidOn: '2026-09-11' }, 'instructionWordDay'],
  ['given up, with a reason', { isAbandoned: true }, { saidOn: null, presentedOn: null }, null],
  ['given up, without one', { isAbandoned: true }, { note: '', presentedOn: null }, 'instructionReasonMissing'],
] as const)('closing by %s', (_, who, given, fault) => {
  expect(closingFault({ ...nobody, ...who }, { ...word, ...given })).toBe(fault);
});
