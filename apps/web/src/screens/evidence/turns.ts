/** Lets a few at a time in, the others in the order in which they came; who has a turn gives it back once. */
export function turnsOf(few: number): () => Promise<() => void> {
  let taken = 0;
  const waiting: (() => void)[] = [];
  const next = () => {
    taken -= 1;
    waiting.shift()?.();
  };
  return async () => {
    if (taken >= few) await new Promise<void>((turn) => waiting.push(turn));
    taken += 1;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      next();
    };
  };
}
