import { instructionActs, statusOf } from './instruction-rules.js';

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
