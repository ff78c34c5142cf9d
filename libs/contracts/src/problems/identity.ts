import { entry } from './entry.js';

/** Sign-in and passwords. */
export const identityProblems = {
  unauthenticated: entry(401, '请先登录。', 'Sign in first.'),
  signInFailed: entry(401, '用户名或密码不正确。', 'The login or the password is wrong.'),
  signInDelayed: entry(429, '连续多次登录失败，请稍候再试。', 'Too many failed attempts; wait and try again.'),
  sessionEnded: entry(401, '登录已失效，请重新登录。', 'The session has ended; sign in again.'),
  tokenReused: entry(
    401,
    '登录凭证被重复使用，为保证安全已退出登录，请重新登录。',
    'A refresh token was used twice; the session was ended.',
  ),
  crossSite: entry(403, '请求来源不符，已拒绝。', 'The request came from another site.'),
  passwordChangeRequired: entry(
    403,
    '首次登录须先修改密码。',
    'Change the initial password first; until then nothing else is open.',
  ),
  passwordWrong: entry(422, '原密码不正确。', 'The present password is wrong.'),
  passwordWeak: entry(
    422,
    '新密码过于简单：至少 10 位，且不能与登录名相同或过于常见。',
    'The new password is too weak.',
  ),
} as const;
