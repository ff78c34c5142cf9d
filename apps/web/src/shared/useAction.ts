import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useProblemText } from './useProblemText.js';

interface Options<Result> {
  /** Said when it succeeded; what it came to may decide. */
  done?: string | ((result: Result) => string);
  onDone?: (result: Result) => void;
  onRefused?: (error: unknown) => void;
  /** The caller shows the refusal beside the form itself. */
  quiet?: boolean;
  /** Actions of one scope run one after the other, in the order in which they were asked for. */
  scope?: string;
}

/** One thing a person does: runs it, says so when done, and says why when refused. */
export function useAction<Input, Result>(work: (input: Input) => Promise<Result>, options: Options<Result> = {}) {
  const { message } = App.useApp();
  const say = useProblemText();
  return useMutation({
    mutationFn: work,
    ...(options.scope !== undefined && { scope: { id: options.scope } }),
    onSuccess: (result) => {
      const { done } = options;
      if (done !== undefined) void message.success(typeof done === 'string' ? done : done(result));
      options.onDone?.(result);
    },
    onError: (error) => {
      options.onRefused?.(error);
      if (!options.quiet) void message.error(say(error), 6);
    },
  });
}
