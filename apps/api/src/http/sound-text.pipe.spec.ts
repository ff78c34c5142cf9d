import { SoundTextPipe } from './sound-text.pipe.js';

describe('SoundTextPipe', () => {
  const pipe = new SoundTextPipe();

  it.each([['医保'], ['𠮷'], [{ a: ['emoji 😀'], b: 1, c: null }], [new Date(0)], [undefined]])(
    'lets %j through',
    (value) => {
      expect(pipe.transform(value)).toBe(value);
    },
  );

  it.each([
    ['a zero character', { a: { b: ['x', 'y\0'] } }, '/a/b/1'],
    ['half of a pair', { title: 'x\ud842' }, '/title'],
    ['a zero character in a name', { 'a\0': 1 }, ''],
  ])('refuses %s and says where it is', (_, value, path) => {
    expect(() => pipe.transform(value)).toThrow(
      expect.objectContaining({ code: 'invalidInput', errors: [expect.objectContaining({ path })] }) as Error,
    );
  });
});
