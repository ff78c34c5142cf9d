import { movedBy, movedTo, neighbouring } from './order.js';

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

describe('neighbouring', () => {
  it.each([
    [['a', 'b'], true],
    [['b', 'c', 'd'], true],
    [['a', 'c'], false],
    [['a'], false],
    [[], false],
  ])('says of %j: %s', (selected, expected) => {
    expect(neighbouring(items, new Set(selected))).toBe(expected);
  });
});

describe('movedTo', () => {
  it('puts a task where another stands, downwards and upwards', () => {
    expect(movedTo(items, 'a', 'c')).toEqual(['b', 'c', 'a', 'd']);
    expect(movedTo(items, 'd', 'b')).toEqual(['a', 'd', 'b', 'c']);
  });
  it('says null when nothing would change', () => {
    expect(movedTo(items, 'a', 'a')).toBeNull();
    expect(movedTo(items, 'x', 'a')).toBeNull();
  });
});

describe('movedBy', () => {
  it('stops at either end', () => {
    expect(movedBy(items, 'a', -1)).toBeNull();
    expect(movedBy(items, 'd', 1)).toBeNull();
    expect(movedBy(items, 'b', 1)).toEqual(['a', 'c', 'b', 'd']);
  });
});
