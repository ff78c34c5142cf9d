import { DetailedError, Upload } from 'tus-js-client';
import { session } from '../auth/session.js';
import { problemOf, type ApiProblem } from './problem.js';

const CHUNK_BYTES = 8 * 1024 * 1024;
/** After these the upload waits for the browser to be online again, or for the person. */
const RETRY_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000];

export interface Resumable {
  pause(): void;
  resume(): void;
  /** Stops listening and sending for good. */
  end(): void;
}

interface Told {
  onProgress: (share: number) => void;
  /** The connection is lost: nothing is lost with it. */
  onWaiting: () => void;
  onDone: (uploadId: string) => void;
  onRefused: (problem: ApiProblem) => void;
}

const statusOf = (error: unknown): number =>
  error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0;

function refusalOf(error: Error | DetailedError): ApiProblem {
  const said = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined;
  let body: unknown;
  try {
    body = JSON.parse(said ?? '');
  } catch {
    body = undefined;
  }
  return problemOf(statusOf(error), body, null);
}

const isLost = (status: number) => status === 0 || status >= 500;

/** Sends a file in pieces (tus 1.0) that a lost connection does not undo. */
export function sendResumably(file: File, unitId: string, told: Told): Resumable {
  let paused = false;
  const upload = new Upload(file, {
    endpoint: '/api/uploads',
    metadata: { filename: file.name, unitId },
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_MS,
    storeFingerprintForResuming: false,
    onBeforeRequest: (request) => {
      const token = session.accessToken();
      if (token !== null) request.setHeader('Authorization', `Bearer ${token}`);
    },
    onAfterResponse: async (_, response) => {
      if (response.getStatus() === 401) await session.refresh().catch(() => null);
    },
    onShouldRetry: (error) => {
      const status = statusOf(error);
      if (isLost(status)) told.onWaiting();
      return isLost(status) || status === 409 || (status === 401 && session.accessToken() !== null);
    },
    onProgress: (sent, total) => told.onProgress(total > 0 ? sent / total : 0),
    onError: (error) => (isLost(statusOf(error)) ? told.onWaiting() : told.onRefused(refusalOf(error))),
    onSuccess: () => {
      window.removeEventListener('online', resume);
      told.onDone(upload.url?.split('/').at(-1) ?? '');
    },
  });
  const stop = () => void upload.abort().catch(() => undefined);
  function resume() {
    if (!paused) void upload.abort().then(() => upload.start());
  }
  window.addEventListener('online', resume);
  upload.start();
  return {
    pause: () => {
      paused = true;
      stop();
    },
    resume: () => {
      paused = false;
      resume();
    },
    end: () => {
      paused = true;
      window.removeEventListener('online', resume);
      stop();
    },
  };
}
