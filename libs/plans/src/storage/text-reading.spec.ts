import { aDraft, PLAN, questionOf } from '../domain/fixtures/a-draft.js';
import { TextReading } from './text-reading.js';

describe('the text of a draft under change', () => {
  const table = '项\t做什么\t谁来办\n1\t治河\t市民政局\n2\t植树\t市财政局\n';

  it('is read once for each way in which its tables are explained', () => {
    const reading = new TextReading(`${PLAN}附件\n${table}`);
    const { questions } = aDraft(`${PLAN}附件\n${table}`);
    const asked = questionOf({ items: [], questions }, 'tableColumns');
    const explained = questions.map((question) =>
      question === asked
        ? {
            ...asked,
            answer: { choice: 'columns' as const, columns: ['ordinal' as const, 'task' as const, 'lead' as const] },
          }
        : question,
    );
    const plain = reading.of(questions);
    expect(reading.of([...questions])).toBe(plain);
    const read = reading.of(explained);
    expect([read.items.length - plain.items.length, reading.of(explained) === read]).toEqual([2, true]);
  });
});
