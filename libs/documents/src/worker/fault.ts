/** What an error of the reader comes from: a file that asks for too much, the file itself (null), or our own code. */
export type Fault = { readonly tooMuch: true } | { readonly trace: string } | null;

/**
 * What an error thrown while a file was read says. One that a library or Node.js threw at the file says that the file is
 * not as it should be; a tree nested too deep overflows the stack wherever it happens to be read, and what does not fit
 * into memory is too much wherever it was asked for. Anything else is a fault of this project's own code: the trace tells
 * where, without the words of the document, which are nobody's to find in a log.
 */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { trace: `${typeof error} thrown` };
  if (error instanceof RangeError && /call stack/i.test(error.message)) return null;
  if (
    error instanceof RangeError &&
    /allocation failed|invalid (?:array|string) length|out of memory/i.test(error.message)
  )
    return { tooMuch: true };
  const said = String(error);
  const stack = error.stack ?? '';
  // What is said may have lines that look like the trace's.
  const frames = (stack.startsWith(said) ? stack.slice(said.length) : stack).match(/^\s+at .*$/gm) ?? [];
  const [thrownAt = ''] = frames;
  if (isForeign(thrownAt)) return null;
  const words = error.message.replace(/[^\x20-\x7e]+/g, '…').slice(0, 200);
  return { trace: [`${error.name}: ${words}`, ...frames].join('\n') };
}

/** Code of a library or of Node.js; this project itself may be installed below a node_modules. */
function isForeign(frame: string): boolean {
  const at = frame.lastIndexOf('node_modules');
  if (at < 0) return /\(?node:/.test(frame);
  return !/[\\/]libs[\\/][a-z-]+[\\/]src[\\/]/.test(frame.slice(at));
}
