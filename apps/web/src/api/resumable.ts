import { DetailedError, Upload } from 'tus-js-client';
import { session } from '../auth/session.js';
import { viewUpload } from './evidence.js';
import { ApiProblem, isProblem, problemOf } from './problem.js';

const CHUNK_BYTES = 8 * 1024 * 1024;
/** How long to wait after each loss in a row; the last one for ever, or until the browser says that it is on-line. */
const RETRY_MS = [500, 1_000, 3_000, 5_000, 10_000, 20_000];
/** A place that moved or a token that ran out is asked for anew; not for ever. */
const TURNS_WITHOUT_PROGRESS = 8;

export interface Resumable {
  pause(): void;
  resume(): void;
  /** Stops sending for good; what has arrived stays for two days. */
  end(): void;
}

interface Told {
  /** The server knows of it: from now on it can be gone on with. */
  onBegun: (uploadId: string) => void;
  onProgress: (share: number) => void;
  /** The connection is lost: nothing is lost with it. */
  onWaiting: () => void;
  onDone: (uploadId: string) => void;
  onRefused: (problem: ApiProblem) => void;
}

/** Sends a file in pieces (tus 1.0) that a lost connection, a pause or a reload does not undo. */
export function sendResumably(file: File, unitId: string, told: Told, begun: string | null): Resumable {
  let id = begun;
  let sending: Upload | null = null;
  let inVain = 0;
  // Each pause and resume is a new run; an older one that wakes up finds that it is over.
  let run = 0;
  let wake: () => void = () => undefined;

  const send = () =>
    new Promise<string>((done, failed) => {
      const upload = new Upload(file, {
        endpoint: '/api/uploads',
        uploadUrl: id === null ? null : `/api/uploads/${id}`,
        metadata: { filename: file.name, unitId },
        chunkSize: CHUNK_BYTES,
        retryDelays: null,
        storeFingerprintForResuming: false,
        onBeforeRequest: (request) => {
          const token = session.accessToken();
          if (token !== null) request.setHeader('Authorization', `Bearer ${token}`);
        },
        onUploadUrlAvailable: () => {
          id = upload.url?.split('/').at(-1) ?? null;
          if (id !== null) told.onBegun(id);
        },
        onProgress: (sent, total) => told.onProgress(total > 0 ? sent / total : 0),
        onChunkComplete: () => (inVain = 0),
        onError: failed,
        onSuccess: () => done(id ?? ''),
      });
      sending = upload;
      upload.start();
    });

  /** Asked by an ordinary request, which also renews a token that ran out meanwhile. */
  const standing = async (): Promise<'begin' | 'goOn' | 'arrived'> => {
    if (id === null) return 'begin';
    try {
      const { status } = await viewUpload(id);
      if (status === 'underway') return 'goOn';
      if (status === 'received') return 'arrived';
    } catch (error) {
      if (!isProblem(error, 'notFound')) throw error;
    }
    id = null;
    return 'begin';
  };

  const rest = (ms: number) =>
    new Promise<void>((over) => {
      const timer = setTimeout(over, ms);
      wake = () => {
        clearTimeout(timer);
        over();
      };
    });

  async function go(mine: number): Promise<void> {
    while (mine === run) {
      try {
        const found = await standing();
        if (mine !== run) return;
        return told.onDone(found === 'arrived' && id !== null ? id : await send());
      } catch (error) {
        if (mine !== run) return;
        const problem = refusalOf(error);
        inVain += 1;
        if (isLost(problem)) {
          told.onWaiting();
          await rest(RETRY_MS[Math.min(inVain, RETRY_MS.length) - 1] ?? 0);
        } else if (inVain > TURNS_WITHOUT_PROGRESS || !(await mayGoOn(problem))) {
          return told.onRefused(problem);
        }
      }
    }
  }

  const online = () => wake();
  window.addEventListener('online', online);
  const stop = () => {
    run += 1;
    void sending?.abort().catch(() => undefined);
  };
  void go(run);
  return {
    pause: stop,
    resume: () => {
      stop();
      inVain = 0;
      void go(run);
    },
    end: () => {
      window.removeEventListener('online', online);
      stop();
    },
  };
}

const isLost = ({ status }: ApiProblem): boolean => status === 0 || status >= 500;

/** Whether the next turn may find it otherwise: the place is asked for first, and a token that ran out is renewed. */
async function mayGoOn(problem: ApiProblem): Promise<boolean> {
  if (problem.code === 'uploadOffsetMoved' || problem.code === 'notFound') return true;
  return problem.status === 401 && (await session.refresh().catch(() => null)) !== null;
}

function refusalOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  const status = answer?.getStatus() ?? 0;
  if (status === 0) return new ApiProblem(0, 'offline');
  let body: unknown;
  try {
    body = JSON.parse(answer?.getBody() ?? '');
  } catch {
    body = undefined;
  }
  return problemOf(status, body, answer?.getHeader('x-request-id') ?? null);
}
