import type { DataSource } from 'typeorm';
import { SessionStates } from './session-states.js';

interface Statement {
  ids: string[];
  answer: (ids: readonly string[]) => void;
  fail: (error: Error) => void;
}

/** A database that answers when the test says so. */
function aDatabase(): { states: SessionStates; sent: Statement[] } {
  const sent: Statement[] = [];
  const query = ({ values }: { values: [string[]] }) =>
    new Promise((resolve, reject) => {
      sent.push({ ids: values[0], answer: (ids) => resolve({ rows: ids.map((id) => ({ id })) }), fail: reject });
    });
  const dataSource = { manager: { dataSource: { driver: { master: { query } } } } };
  return { states: new SessionStates(dataSource as unknown as DataSource), sent };
}
/** A turn of the event loop, and what follows from it. */
const turn = async () => {
  for (let passed = 0; passed < 2; passed += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('the states of sessions', () => {
  it('are asked for together by those who came in one turn, each session once; the next turn does not wait', async () => {
    const { states, sent } = aDatabase();
    const first = ['a', 'b', 'a'].map((id) => states.stateOf(id));
    expect(sent).toEqual([]);
    await turn();
    const others = ['b', 'c', 'b'].map((id) => states.stateOf(id));
    await turn();
    expect(sent.map(({ ids }) => ids)).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
    sent[1]!.answer(['b']);
    expect((await Promise.all(others)).map((state) => state !== undefined)).toEqual([true, false, true]);
    sent[0]!.answer(['a', 'b']);
    expect((await Promise.all(first)).every((state) => state !== undefined)).toBe(true);
  });

  it('are never those of a statement that was sent before the question', async () => {
    const { states, sent } = aDatabase();
    const before = states.stateOf('a');
    await turn();
    const after = states.stateOf('a');
    sent[0]!.answer(['a']);
    expect(await before).toBeDefined();
    await turn();
    expect(sent).toHaveLength(2);
    sent[1]!.answer([]);
    expect(await after).toBeUndefined();
  });

  it('fail for those who asked, and not for those who ask next', async () => {
    const { states, sent } = aDatabase();
    const first = expect(states.stateOf('a')).rejects.toThrow('gone');
    await turn();
    const next = states.stateOf('a');
    sent[0]!.fail(new Error('gone'));
    await first;
    await turn();
    sent[1]!.answer(['a']);
    expect(await next).toBeDefined();
  });
});
