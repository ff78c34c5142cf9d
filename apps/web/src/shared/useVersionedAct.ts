import { useState } from 'react';
import { isProblem } from '../api/problem.js';
import { useAction } from './useAction.js';

interface Options<Answer> {
  /** The version on the screen when the act was decided on. */
  version: number;
  /** Asks for the version anew, after somebody else was quicker. */
  readAgain: () => Promise<number>;
  /** Asks again for what the act may have changed, also after a refusal. */
  refresh: () => void;
  done?: string;
  onDone: (answer: Answer) => void;
}

/**
 * One act decided on a version. After a 412 what it is about is read anew and the dialog stays with what was typed: the
 * person sees what the others did and sends again.
 */
export function useVersionedAct<Fields, Answer>(
  work: (version: number, fields: Fields) => Promise<Answer>,
  { version: seen, readAgain, refresh, done, onDone }: Options<Answer>,
) {
  const [version, setVersion] = useState(seen);
  const [overtaken, setOvertaken] = useState(false);
  const act = useAction((fields: Fields) => work(version, fields), {
    quiet: true,
    done,
    onDone: (answer) => {
      refresh();
      onDone(answer);
    },
    onRefused: (error) => {
      refresh();
      if (!isProblem(error, 'stale')) return;
      setOvertaken(true);
      void readAgain().then(setVersion);
    },
  });
  const error = isProblem(act.error, 'stale') && overtaken ? null : act.error;
  return { run: act.mutate, isPending: act.isPending, error, overtaken };
}
