import { renewalDelay, returnPath } from './renewal.js';

const token = (payload: object) => `h.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.s`;

describe('renewalDelay', () => {
  it('takes the life from the token, whatever the clock of this machine says', () => {
    expect(renewalDelay(token({ iat: 1000, exp: 1900 }), '1999-01-01T00:00:00Z', Date.now())).toBe(720_000);
  });
  it('falls back to the instant where the token does not say', () => {
    expect(renewalDelay('opaque', '2026-01-01T00:01:40Z', Date.parse('2026-01-01T00:00:00Z'))).toBe(80_000);
  });
  it('never hurries on a token that is about to end', () => {
    expect(renewalDelay(token({ iat: 1, exp: 2 }), '', 0)).toBe(5_000);
  });
});

describe('returnPath', () => {
  it.each([
    ['/items?status=issued', '/items?status=issued'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
    ['/sign-in?from=/x', '/'],
    [null, '/'],
  ])('from %s leads to %s', (from, expected) => {
    expect(returnPath(from)).toBe(expected);
  });
});
