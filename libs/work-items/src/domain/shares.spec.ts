import type { ShareChoice } from '#libs/contracts';
import { chosenShares, type SettlementAct, type ShareState } from './shares.js';

const share = (id: string, given: Partial<ShareState> = {}): ShareState => ({
  id,
  unitId: `unit ${id}`,
  role: 'supporting',
  groupId: null,
  settlement: null,
  subTaskOpen: false,
  ...given,
});
const shares = [
  share('finance'),
  share('police', { settlement: 'noSeparateReport' }),
  share('water', { settlement: 'waived' }),
  share('east', { role: 'implementer', groupId: 'districts' }),
  share('west', { role: 'implementer', groupId: 'districts', settlement: 'subTask', subTaskOpen: true }),
];

describe('a choice of shares', () => {
  it.each<[string, ShareChoice, SettlementAct, string[] | undefined]>([
    ['all, to settle', { all: true }, 'settleShares', ['finance', 'east']],
    ['all, to waive', { all: true }, 'waiveShares', ['finance', 'east']],
    ['all, to take back', { all: true }, 'unsettleShares', ['police', 'water']],
    ['a group', { groupId: 'districts' }, 'settleShares', ['east']],
    ['a group nobody belongs to', { groupId: 'zones' }, 'settleShares', []],
    ['a role', { roles: ['supporting'] }, 'settleShares', ['finance']],
    ['roles', { roles: ['supporting', 'implementer'] }, 'settleShares', ['finance', 'east']],
    ['named ones, whatever they are', { shareIds: ['finance', 'west'] }, 'settleShares', ['finance', 'west']],
    ['one named twice', { shareIds: ['east', 'east'] }, 'settleShares', ['east']],
    ['one of another item', { shareIds: ['finance', 'elsewhere'] }, 'settleShares', undefined],
  ])('means, for %s', (_, choice, act, ids) => {
    expect(chosenShares(shares, choice, act)?.map(({ id }) => id)).toEqual(ids);
  });
});
