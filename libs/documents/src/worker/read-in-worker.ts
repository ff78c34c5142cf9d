import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { UnreadableText } from '#libs/plan-reader';
import { limits } from '../limits.js';
import type { PositionedText } from '../positioned-text.js';
import { tooMuch, Unreadable } from '../unreadable.js';
import type { Answer, Question } from './answer.js';
import { faultOf } from './fault.js';

/** What a worker may take; tests make it less. */
export interface Bounds {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
}

/** A worker runs what was built; under the tests this file itself is the source. */
const entry = fileURLToPath(new URL('./entry.js', import.meta.url)).replace(
  /(?<!dist[\\/])(libs[\\/]documents[\\/]src[\\/]worker[\\/]entry\.js)$/,
  'dist/$1',
);

/** In the order they come. */
const turn = pLimit(limits.workers);

/** Reads a document in a thread of its own that is ended when it takes too much. */
export function readInWorker(question: Question, bounds: Bounds): Promise<PositionedText> {
  if (turn.activeCount + turn.pendingCount >= limits.workers + limits.waiting)
    return Promise.reject(new Unreadable('documentReaderBusy', { retryAfter: limits.retrySeconds }));
  return turn(() => run(question, bounds));
}

const megabyte = 1024 * 1024;
/** Short enough that not much is unpacked between two looks; a look takes a few microseconds. */
const watchMilliseconds = 20;

function unread(error: Error): Unreadable {
  const fault = faultOf(error);
  return new Unreadable('documentUnread', {}, fault !== null && 'trace' in fault ? fault.trace : error.name);
}

function run(question: Question, bounds: Bounds): Promise<PositionedText> {
  const worker = new Worker(entry, {
    workerData: question,
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    // What libraries print about a damaged file is no concern of the log.
    stdout: true,
    stderr: true,
    env: {},
    execArgv: [],
  });
  return new Promise<PositionedText>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooMuch('time')), bounds.milliseconds);
    const most = Math.max(
      limits.processMegabytes * megabyte,
      process.memoryUsage.rss() + limits.growthMegabytes * megabyte,
    );
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) reject(tooMuch('memory'));
    }, watchMilliseconds);
    worker.on('message', (answer: Answer) => {
      if ('document' in answer) resolve(answer.document);
      else if ('unreadable' in answer) reject(new UnreadableText(answer.unreadable));
      else reject(new Unreadable(answer.problem.code, answer.problem.extension, answer.problem.fault));
    });
    // Whatever ends the thread is told as a problem of the document: nobody can do more about it than hand in another.
    worker.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('memory') : unread(error)),
    );
    worker.on('exit', (code) => reject(unread(new Error(`The document reader ended without an answer (${code}).`))));
    worker.once('exit', () => {
      clearTimeout(timer);
      clearInterval(watch);
    });
  }).finally(() => worker.terminate());
}
