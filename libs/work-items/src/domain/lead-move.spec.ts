import { partsAfterMove, type PartBelow } from './lead-move.js';

const part = (id: string, form: PartBelow['form'], status: PartBelow['status'] = 'inProgress'): PartBelow => ({
  id,
  form,
  status,
  leadUnitId: id,
});

describe('the parts of an item whose lead changes', () => {
  it.each<[string, PartBelow, ending: boolean, reviewed: boolean]>([
    ['an office’s task', part('office', 'internal'), true, false],
    ['an office’s task that was handed in', part('office', 'internal', 'submitted'), true, false],
    ['an office’s task that is done', part('office', 'internal', 'closed'), false, false],
    ['a district’s part', part('east', 'part'), false, true],
    ['a district’s part that is done', part('east', 'part', 'closed'), false, true],
    ['a peer’s part', part('education', 'request', 'issued'), false, true],
    ['the part of the new lead', part('health', 'request'), true, true],
    ['a part of the new lead that is done', part('health', 'request', 'closed'), false, true],
  ])('%s', (_, given, ending, reviewed) => {
    expect(partsAfterMove([given], 'health')).toEqual({
      ending: ending ? [given.id] : [],
      reviewed: reviewed ? [given.id] : [],
    });
  });
});
