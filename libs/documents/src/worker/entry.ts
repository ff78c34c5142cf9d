import { parentPort, workerData } from 'node:worker_threads';
import { readKind } from '../read-kind.js';
import { UnreadableText } from '#libs/plan-reader';
import { Unreadable } from '../unreadable.js';
import { faultOf } from './fault.js';
import type { Answer, Question } from './answer.js';

const { bytes, kind } = workerData as Question;

const answer: Answer = await readKind(bytes, kind).then(
  (document) => ({ document }),
  (error: unknown): Answer => {
    if (error instanceof Unreadable) return { problem: { code: error.code, extension: error.extension, fault: null } };
    // A text that says it is HTML is decoded like any other.
    if (error instanceof UnreadableText) return { unreadable: error.reason };
    const fault = faultOf(error);
    if (fault === null) return { problem: { code: 'documentDamaged', extension: {}, fault: null } };
    return 'trace' in fault
      ? { problem: { code: 'documentUnread', extension: {}, fault: fault.trace } }
      : { problem: { code: 'documentTooComplex', extension: { limit: 'memory' }, fault: null } };
  },
);
parentPort?.postMessage(answer);
