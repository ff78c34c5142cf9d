import { firstBehind, firstMeeting } from './spans.js';

const at = (start: number, end: number) => ({ start, end });

describe('the first span that meets a stretch', () => {
  const meeting = firstMeeting([at(8, 9), at(0, 6), at(1, 2), at(4, 5)]);
  it.each([
    [at(0, 1), at(0, 6)],
    [at(5, 7), at(0, 6)],
    [at(6, 8), undefined],
    [at(6, 9), at(8, 9)],
    [at(9, 20), undefined],
    [at(1, 2), at(0, 6)],
  ])('%j: %j, in whatever order they are asked for', (stretch, found) => {
    expect(meeting(stretch)).toEqual(found);
  });

  it('is found behind a long one that does not reach it', () => {
    expect(firstMeeting([at(0, 3), at(1, 2), at(5, 6)])(at(3, 6))).toEqual(at(5, 6));
  });
});

describe('the first that ends behind a position', () => {
  it.each([
    [0, 0],
    [2, 1],
    [3, 1],
    [4, 2],
    [9, 3],
  ])('of the ends 2, 4 and 9 and the position %i is number %i', (position, found) => {
    const ends = [2, 4, 9];
    expect(firstBehind(ends.length, (k) => ends[k]!, position)).toBe(found);
  });
});
