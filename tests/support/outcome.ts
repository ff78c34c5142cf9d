import { Problem } from '#libs/kernel';

/** `done`, or the code of the problem; anything else that was thrown is thrown on. */
export const outcomeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Problem) return error.code;
      throw error;
    },
  );
