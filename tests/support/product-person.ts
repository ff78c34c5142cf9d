import { demoPassword } from '#seeds';

/** Somebody of the demonstration at the running product's API: for what comes before the story of a browser test. */
export interface ProductPerson {
  get<Answer>(path: string): Promise<Answer>;
  put<Answer>(path: string, body: object, version?: number): Promise<Answer>;
  post<Answer>(path: string, body?: object, version?: number): Promise<Answer>;
  patch<Answer>(path: string, body: object, version: number): Promise<Answer>;
}

/** Signs a person of the demonstration in without a browser; a refused request throws with its problem. */
export async function productPerson(address: string, login: string): Promise<ProductPerson> {
  const ask = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
    const answer = await fetch(`${address}/api${path}`, init);
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${answer.status} ${body}`);
    return (body === '' ? undefined : JSON.parse(body)) as Answer;
  };
  const json = { 'content-type': 'application/json' };
  const credentials = JSON.stringify({ login, password: demoPassword });
  const { accessToken } = await ask<{ accessToken: string }>('/session', {
    method: 'POST',
    headers: json,
    body: credentials,
  });
  const authorization = `Bearer ${accessToken}`;
  const matching = (version?: number): Record<string, string> =>
    version === undefined ? {} : { 'if-match': `"${version}"` };
  const send = <Answer>(method: string, path: string, body: object, version?: number): Promise<Answer> =>
    ask(path, {
      method,
      headers: { authorization, ...json, ...matching(version) },
      body: JSON.stringify(body),
    });
  return {
    get: (path) => ask(path, { headers: { authorization } }),
    put: (path, body, version) => send('PUT', path, body, version),
    post: (path, body = {}, version) => send('POST', path, body, version),
    patch: (path, body, version) => send('PATCH', path, body, version),
  };
}
