import type { ApprovalCase, ApprovalTask } from '../../api/shapes.js';
import { offersOf, primaryOf } from './offers.js';

const task = (id: string, ...mine: ApprovalTask['mine']) => ({ id, mine, holder: { id, name: id } }) as ApprovalTask;

describe('what is offered in an approval', () => {
  it('is to agree before all else, and to remind last', () => {
    const offers = offersOf({ tasks: [task('t', 'decide', 'return', 'addApprover', 'passOn')], mine: ['copy'] });
    expect(offers.map(({ act }) => act)).toEqual([
      'approve',
      'disapprove',
      'giveBack',
      'add',
      'delegate',
      'transfer',
      'copy',
    ]);
    expect(primaryOf(offers)).toMatchObject({ act: 'approve', taskId: 't' });
  });

  it.each<[string, ApprovalTask['mine'], ApprovalCase['mine'], string | null]>([
    ['who asked', [], ['withdraw', 'urge'], null],
    ['the office that has to find somebody', ['appoint'], ['urge'], 'appoint'],
    ['who may only read', [], [], null],
  ])('has for %s as its one button %j', (_, ofTask, mine, primary) => {
    expect(primaryOf(offersOf({ tasks: [task('t', ...ofTask)], mine }))?.act ?? null).toBe(primary);
  });
});
