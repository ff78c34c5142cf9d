import { Remembered } from './remembered.js';

describe('what is remembered', () => {
  it('is forgotten when as many newer things are remembered, one that is set again counts as new', () => {
    const remembered = new Remembered<number>(2);
    remembered.set('a', 1);
    remembered.set('b', 2);
    remembered.set('a', 3);
    remembered.set('c', 4);
    expect(['a', 'b', 'c'].map((key) => remembered.get(key))).toEqual([3, undefined, 4]);
    remembered.delete('c');
    expect(remembered.get('c')).toBeUndefined();
  });
});
