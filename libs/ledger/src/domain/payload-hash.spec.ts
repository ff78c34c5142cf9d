import { canonicalJson, payloadHash } from './payload-hash.js';

const salt = Uint8Array.from({ length: 32 }, (_, index) => index);
const payload = {
  reason: '群众反映\n“未办结”',
  change: { share: 1e21, dueOn: ['2024-09-30', null], ratio: 0.1 },
};

describe('the payload hash', () => {
  it('is computed over the canonical text, whatever the order of the members', () => {
    expect(canonicalJson(payload)).toBe(
      '{"change":{"dueOn":["2024-09-30",null],"ratio":0.1,"share":1e+21},"reason":"群众反映\\n“未办结”"}',
    );
    expect(canonicalJson({ change: payload.change, reason: payload.reason })).toBe(canonicalJson(payload));
  });

  it('is SHA-256 of salt and UTF-8 text, as another implementation computed it', () => {
    expect(payloadHash(salt, canonicalJson(payload)).toString('hex')).toBe(
      '135965096875384b73057ef73f4183d2d0d19b10f816d8966002476409c68f51',
    );
  });

  it('differs with the salt, so that a short reason cannot be guessed', () => {
    const other = Uint8Array.from(salt).fill(9, 0, 1);
    expect(payloadHash(other, '{}')).not.toEqual(payloadHash(salt, '{}'));
  });

  it('survives the way through a JSON parser', () => {
    const text = canonicalJson({ numbers: [0, -0, 1.5, 1e-7, 123456789012345680000, 5e-324] });
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it.each([
    ['a number that is none', { a: NaN }],
    ['infinity', { a: [Infinity] }],
    ['half a surrogate pair', { a: '\ud800' }],
    ['the character zero', { a: 'x\u0000' }],
    ['the character zero in a name', { '\u0000': 1 }],
    ['the character zero after a backslash', { a: '\\\u0000' }],
  ])('refuses %s', (_, refused) => {
    expect(() => canonicalJson(refused)).toThrow();
  });

  it('accepts a text that only looks like an escaped zero', () => {
    expect(canonicalJson({ a: '\\u0000' })).toBe('{"a":"\\\\u0000"}');
  });

  it('refuses a salt of another length', () => {
    expect(() => payloadHash(salt.subarray(1), '{}')).toThrow(RangeError);
  });
});
