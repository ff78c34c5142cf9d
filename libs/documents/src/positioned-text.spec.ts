import { isAtPageEdge, placeAt, type PositionedText } from './positioned-text.js';

const document: PositionedText = {
  format: 'pdf',
  encoding: 'pdf',
  unread: [],
  text: '甲\n乙\n丙\n— 1 —\n丁',
  places: [
    { start: 0, at: { in: 'page', page: 1, line: 1 } },
    { start: 2, at: { in: 'page', page: 1, line: 2 } },
    { start: 4, at: { in: 'page', page: 1, line: 3 } },
    { start: 6, at: { in: 'page', page: 1, line: 4 } },
    { start: 12, at: { in: 'page', page: 2, line: 1 } },
  ],
};

describe('a place in a document', () => {
  it.each([
    [0, 1, true],
    [3, 2, false],
    [4, 3, false],
    [8, 4, true],
    [12, 1, true],
  ])('of the character at %i is line %i; at the edge of its page: %s', (offset, line, edge) => {
    expect(placeAt(document, offset)).toMatchObject({ line });
    expect(isAtPageEdge(document, offset)).toBe(edge);
  });

  it('is none in a plain text', () => {
    const plain = { ...document, places: [] };
    expect(placeAt(plain, 3)).toBeNull();
    expect(isAtPageEdge(plain, 3)).toBe(false);
  });
});
