import readXlsxFile from 'read-excel-file/node';
import type { HandOverView } from '../queries/hand-over-views.js';
import { handOverFile } from './hand-over-file.js';

const person = (name: string) => ({ id: '01900000-0000-7000-8000-000000000001', name });
const view = (given: Partial<HandOverView> = {}): HandOverView =>
  ({
    unit: { id: '01900000-0000-7000-8000-000000000002', name: '市财政局' },
    from: person('王甲'),
    to: person('李乙'),
    note: '',
    handedAt: '2026-03-01T02:00:00.000Z',
    items: [
      {
        number: '督1号-1',
        title: '基层医疗',
        status: 'inProgress',
        dueOn: null,
        dueText: '长期坚持',
        capacities: ['officer'],
      },
    ],
    ...given,
  }) as HandOverView;

describe('the list of a hand-over', () => {
  it.each(['甲_x000D_乙', 'toString', '=1+1'])('keeps %j as it was written', async (text) => {
    const item = { ...view().items[0]!, title: text };
    const [sheet] = await readXlsxFile(await handOverFile(view({ note: text, items: [item] })));
    const cells = sheet!.data.flat();
    expect(cells).toContain(`说明：${text}`);
    expect(cells).toContain(text);
    expect(cells).toContain('长期坚持');
  });
});
