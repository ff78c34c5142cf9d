import type { TestApi } from './api.js';
import { PASSWORD } from './a-person.js';

/** What a browser does with the session's routes. */
export function browserOf(api: () => TestApi) {
  const http = () => api().http;
  return {
    signIn: (login: string, password = PASSWORD) => http().post('/api/session').send({ login, password }),
    refresh: (cookie: string) => http().post('/api/session/refresh').set('cookie', cookie.split(';')[0]!),
    me: (accessToken: string) => http().get('/api/me').set('authorization', `Bearer ${accessToken}`),
  };
}

/** The whole Set-Cookie line of an answer; empty where it sets none. */
export function cookieOf(response: { headers: Record<string, unknown> }): string {
  const lines: unknown = response.headers['set-cookie'];
  return Array.isArray(lines) ? String(lines[0]) : '';
}
