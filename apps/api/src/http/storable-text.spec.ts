import type { Problem } from '#libs/kernel';
import { refuseUnstorableText } from './storable-text.js';

const refusalOf = (body: unknown, query: unknown = {}): Error | undefined => {
  let refusal: Error | undefined;
  refuseUnstorableText({ body, query }, undefined, (error) => {
    refusal = error;
  });
  return refusal;
};

describe('text that cannot be stored', () => {
  it.each([['医保'], ['𠮷'], [{ a: ['emoji 😀'], b: 1, c: null }], [undefined], [null], [Buffer.from('\0')]])(
    'is not found in %j',
    (body) => {
      expect(refusalOf(body)).toBeUndefined();
    },
  );

  it.each([
    ['a zero character', { a: { b: ['x', 'y\0'] } }, {}, ['/a/b/1']],
    ['half of a pair', { title: 'x\ud842' }, {}, ['/title']],
    ['the other half', '\udc00', {}, ['/']],
    ['a zero character in a name', { 'a\0': 1 }, {}, ['/']],
    ['a zero character in a query', undefined, { text: '\0' }, ['/text']],
    ['several', { a: '\0', b: '\0' }, {}, ['/b', '/a']],
  ])('is refused with its place: %s', (_, body, query, paths) => {
    const refusal = refusalOf(body, query);
    expect(refusal).toMatchObject({ code: 'invalidInput' });
    expect((refusal as Problem).errors.map(({ path }) => path)).toEqual(paths);
  });

  it('is looked for in what is nested deeper than the stack is high', () => {
    const depth = 200_000;
    expect(refusalOf(JSON.parse('['.repeat(depth) + ']'.repeat(depth)))).toBeUndefined();
  });
});
