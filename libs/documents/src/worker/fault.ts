/**
 * The trace of an error that was thrown in this project's own code, or null for one that a library or Node.js threw at the
 * file. A tree nested too deep overflows the stack wherever it happens to be read: that is the file's doing.
 */
export function faultOf(error: unknown): string | null {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof RangeError && /call stack/i.test(error.message)) return null;
  const trace = error.stack ?? error.message;
  const thrownAt = /^\s+at .*$/m.exec(trace)?.[0] ?? '';
  return /node_modules|\(?node:/.test(thrownAt) ? null : trace;
}
