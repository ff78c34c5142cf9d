const endWithinMs = 10_000;

/**
 * Ends this process in order when it is told to (SIGTERM, SIGINT) and when the supervisor that started it is gone, which
 * shows as a closed IPC channel: a killed supervisor must not leave servers behind. Ends with code 0 once `close` is
 * done, with 1 if it fails or takes more than 10 s.
 */
export function onTermination(close: () => Promise<void>): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), endWithinMs).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Could not end in order: ${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  if (process.send) process.on('disconnect', end);
}
