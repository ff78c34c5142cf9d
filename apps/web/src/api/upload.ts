import { session } from '../auth/session.js';
import { ApiProblem, problemOf } from './problem.js';

interface Outcome {
  status: number;
  body: unknown;
  requestId: string | null;
}

type Fields = Readonly<Record<string, string>>;

function attempt(path: string, file: File, onProgress: (share: number) => void, fields: Fields): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'text';
    const token = session.accessToken();
    if (token !== null) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    request.onerror = () => reject(new ApiProblem(0, 'offline'));
    request.onload = () => {
      let body: unknown;
      try {
        body = JSON.parse(request.responseText);
      } catch {
        body = undefined;
      }
      resolve({ status: request.status, body, requestId: request.getResponseHeader('x-request-id') });
    };
    const form = new FormData();
    // Fields come before the file: the server reads them before it takes the file.
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file, file.name);
    request.send(form);
  });
}

/** Hands in a file. XMLHttpRequest, because fetch cannot say how much of an upload has gone. */
export async function upload<T>(
  path: string,
  file: File,
  onProgress: (share: number) => void,
  fields: Fields = {},
): Promise<T> {
  let outcome = await attempt(path, file, onProgress, fields);
  if (outcome.status === 401 && (await session.refresh()) !== null)
    outcome = await attempt(path, file, onProgress, fields);
  if (outcome.status >= 200 && outcome.status < 300) return outcome.body as T;
  throw problemOf(outcome.status, outcome.body, outcome.requestId);
}
