import { dutyOf } from './duty.js';
import { foldLogin } from './login.js';
import { isWeakPassword } from './password-rule.js';
import { decideRefresh, type PresentedToken, REFRESH_TOKEN_MS } from './refresh-decision.js';
import { isSameOrigin } from './same-origin.js';
import { delayAfter } from './sign-in-delay.js';

describe('the delay after failed sign-ins', () => {
  it.each([
    [1, 0],
    [3, 0],
    [4, 1],
    [5, 2],
    [6, 4],
    [13, 512],
    [14, 900],
    [1_000, 900],
  ])('after the %d. failure is %d seconds', (failures, seconds) => {
    expect(delayAfter(failures)).toBe(seconds);
  });
});

describe('a new password', () => {
  it.each([
    ['short', 'Ab3!xyz9k'],
    ['the login', 'zhangweimin'],
    ['the login backwards', 'nimiewgnahz'],
    ['one character over and over', 'aaaaaaaaaaaa'],
    ['digits alone', '13905321234'],
    ['a common word with a year', 'password2024'],
    ['a common word in disguise', 'P@ssw0rd!2024'],
    ['a run of keys', 'qwertyuiop'],
    ['full-width digits', '１２３４５６７８９０'],
    ['the product with digits', 'Duban@2024!'],
  ])('is weak where it is %s', (_, password) => {
    expect(isWeakPassword(password, 'zhangweimin')).toBe(true);
  });

  it.each(['four-herons-over-the-pier', 'Haizhou-2024-duban', '春江潮水连海平海上明月', 'x7!Kq9#Lm2$'])(
    'is good enough as %s',
    (password) => {
      expect(isWeakPassword(password, 'zhangweimin')).toBe(false);
    },
  );
});

describe('a presented refresh token', () => {
  const now = new Date('2026-01-31T00:00:00Z');
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const session = { expiresAt: ago(-1_000), revokedAt: null, revokedReason: null };
  const fresh: PresentedToken = { issuedAt: ago(60_000), usedAt: null, session, userActive: true };

  it.each<[string, PresentedToken, string]>([
    ['unused', fresh, 'rotate'],
    ['used by another tab a moment ago', { ...fresh, usedAt: ago(10_000) }, 'rotate'],
    ['used longer ago', { ...fresh, usedAt: ago(10_001) }, 'revoke'],
    ['unused for two weeks', { ...fresh, issuedAt: ago(REFRESH_TOKEN_MS + 1) }, 'refuse'],
    ['of a session past its limit', { ...fresh, session: { ...session, expiresAt: now } }, 'refuse'],
    [
      'of a session that was ended',
      { ...fresh, session: { ...session, revokedAt: ago(1), revokedReason: 'signedOut' } },
      'refuse',
    ],
    [
      'used, of a session that was ended already',
      { ...fresh, usedAt: ago(99_999), session: { ...session, revokedAt: ago(1), revokedReason: 'tokenReused' } },
      'refuse',
    ],
    ['of a disabled account', { ...fresh, userActive: false }, 'refuse'],
  ])('that is %s', (_, token, decision) => {
    expect(decideRefresh(token, now)).toBe(decision);
  });
});

describe('a request with a cookie', () => {
  const publicUrl = 'https://duban.city.gov.cn';
  it.each([
    ['our page', { origin: publicUrl, host: 'inner:3000', secFetchSite: 'same-origin' }, true],
    ['our page under the name it was opened by', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, true],
    ['a client that is no browser', { host: 'duban.city.gov.cn' }, true],
    ['another site', { origin: 'https://evil.example', host: 'duban.city.gov.cn' }, false],
    ['a sister site', { secFetchSite: 'same-site', host: 'duban.city.gov.cn' }, false],
    ['another site that hides its origin', { origin: 'null', host: 'duban.city.gov.cn' }, false],
    ['our page by another port', { origin: 'https://duban.city.gov.cn:8443', host: 'duban.city.gov.cn' }, false],
  ])('from %s: %s is let through: %s', (_, request, allowed) => {
    expect(isSameOrigin(request, publicUrl)).toBe(allowed);
  });
});

it.each([
  ['systemAdministrator', 'systemAdministrator'],
  ['auditAdministrator', 'auditAdministrator'],
  ['liaison', 'business'],
  ['leader', 'business'],
] as const)('the duty of %s is %s', (role, duty) => {
  expect(dutyOf(role)).toBe(duty);
});

it('a login is the same in any case and width', () => {
  expect(foldLogin(' ＺhangWei ')).toBe('zhangwei');
});
