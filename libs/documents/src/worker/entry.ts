import { parentPort, workerData } from 'node:worker_threads';
import { readKind } from '../read-kind.js';
import { UnreadableText } from '#libs/plan-reader';
import { Unreadable } from '../unreadable.js';
import type { Answer, Question } from './answer.js';

const { bytes, kind } = workerData as Question;

const answer: Answer = await readKind(bytes, kind).then(
  (document) => ({ document }),
  (error: unknown): Answer => {
    if (error instanceof Unreadable) return { problem: { code: error.code, extension: error.extension } };
    // A text that says it is HTML is decoded like any other.
    if (error instanceof UnreadableText) return { unreadable: error.reason };
    // What a library throws at a file says that the file is not as it should be; nested too deep is one way.
    return { problem: { code: 'documentDamaged', extension: {} } };
  },
);
parentPort?.postMessage(answer);
