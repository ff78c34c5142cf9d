import createClient from 'openapi-fetch';
import { session } from '../auth/session.js';
import { ApiProblem, problemOf } from './problem.js';
import { sendOnce } from './repeats.js';
import type { paths } from './schema.js';

function withToken(request: Request, token: string | null): Request {
  if (token !== null) request.headers.set('Authorization', `Bearer ${token}`);
  return request;
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new ApiProblem(0, 'offline');
  }
}

/** Sends with the token in hand; on 401 takes a fresh one and tries once more. A POST is done once, however often it is sent. */
export const authorisedFetch = (request: Request): Promise<Response> => sendOnce(request, sendAuthorised);

async function sendAuthorised(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await send(withToken(request, session.accessToken()));
  if (response.status !== 401) return response;
  const token = await session.refresh();
  return token === null ? response : send(withToken(again, token));
}

export const api = createClient<paths>({ baseUrl: '', fetch: authorisedFetch });

/** The answer of a call, or its problem thrown. */
export async function answered<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  throw problemOf(response.status, error, response.headers.get('x-request-id'));
}

/** The version an action was decided on, as the header that makes a stale one fail with 412. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

/** Fetches bytes for the person to keep; a plain link could not carry the token. */
export async function download(path: string, fallbackName: string): Promise<void> {
  const response = await authorisedFetch(new Request(path));
  if (!response.ok) {
    throw problemOf(
      response.status,
      await response.json().catch(() => undefined),
      response.headers.get('x-request-id'),
    );
  }
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = encoded === undefined ? fallbackName : decodeURIComponent(encoded);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
