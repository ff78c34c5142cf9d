import type { DraftQuestion } from '../../api/shapes.js';
import { withNewUnit } from './proposed-unit.js';

describe('withNewUnit', () => {
  const question = { kind: 'unknownUnit', printed: '市体育事业局', options: [] } as unknown as DraftQuestion;
  const label = (name: string) => `new ${name}`;

  it('offers to add the unit to the government, after those it may be', () => {
    expect(withNewUnit(question, { id: 'g' }, label).options).toEqual([
      {
        label: 'new 市体育事业局',
        answer: { choice: 'newUnit', name: '市体育事业局', kind: 'governmentDepartment', parentId: 'g' },
      },
    ]);
  });
  it('offers nothing while the government is not known, or for another question', () => {
    expect(withNewUnit(question, undefined, label)).toBe(question);
    const other = { ...question, kind: 'noLead' as const };
    expect(withNewUnit(other, { id: 'g' }, label)).toBe(other);
  });
});
