let running = 0;
const waiting: (() => void)[] = [];

/** Runs so many at a time; the others wait in the order they came. */
export async function withTurn<T>(most: number, act: () => Promise<T>): Promise<T> {
  if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await act();
  } finally {
    // The place is handed on, not given up: nobody who comes in between may take it.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
