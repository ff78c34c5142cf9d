/** An open form that can be left by a slip. */
export interface TypedForm {
  /** Words were typed in it that nobody has sent. */
  hasWords: () => boolean;
  /** It is being sent: what leads on from it is its own doing. */
  isSending: () => boolean;
  /** Asks whether the words are given up; one question at a time. */
  ask: (onLose: () => void, onStay?: () => void) => void;
  /** Closes it with what was typed. */
  giveUp: () => void;
}

const open = new Set<TypedForm>();

/** Keeps a form among the open ones, until the answer is called. */
export function keepOpen(form: TypedForm): () => void {
  open.add(form);
  return () => void open.delete(form);
}

/** The open forms with words in them, the one opened last at the end. */
export const formsWithWords = (): TypedForm[] => [...open].filter((form) => form.hasWords());
