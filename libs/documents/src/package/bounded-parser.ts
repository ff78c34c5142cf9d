import { DomHandler, type Document } from 'domhandler';
import { Parser } from 'htmlparser2';
import { limits } from '../limits.js';
import { tooMuch } from '../unreadable.js';

/** Builds a tree, and gives up where it grows too large or too deep: the parser takes the square of the depth. */
class BoundedHandler extends DomHandler {
  private depth = 0;
  private count = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.depth += 1;
    this.count += 1;
    if (this.depth > limits.depth) throw tooMuch('depth');
    if (this.count > limits.elements) throw tooMuch('elements');
    super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    this.depth -= 1;
    super.onclosetag();
  }
}

/** Parses XML or HTML. Problems: `documentTooComplex`. */
export function parseMarkup(text: string, xmlMode: boolean): Document {
  const handler = new BoundedHandler(undefined, { xmlMode });
  new Parser(handler, { xmlMode }).end(text);
  return handler.root;
}
