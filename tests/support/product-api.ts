import { demoPassword } from '#seeds';

/** What a person does past the page, to prepare what a test of the page looks at. */
export interface Caller {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body?: unknown, version?: number): Promise<Answer>;
}

/** Signs a person of the demonstration in at a running product; a refused request throws its problem. */
export async function callerOf(address: string, login: string): Promise<Caller> {
  const call = async <Answer>(method: string, path: string, options: Partial<Sent> = {}): Promise<Answer> => {
    const response = await fetch(`${address}/api${path}`, {
      method,
      headers: {
        origin: address,
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
        ...(options.token !== undefined && { authorization: `Bearer ${options.token}` }),
        ...(options.version !== undefined && { 'if-match': `"${options.version}"` }),
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
    });
    const answer = (await response.json()) as Answer;
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const { accessToken: token } = await call<{ accessToken: string }>('POST', '/session', {
    body: { login, password: demoPassword },
  });
  return {
    get: (path) => call('GET', path, { token }),
    post: (path, body, version) => call('POST', path, { token, body, version }),
  };
}

interface Sent {
  token: string | undefined;
  body: unknown;
  version: number | undefined;
}
