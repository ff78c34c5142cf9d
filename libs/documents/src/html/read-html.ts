import { isTag, type AnyNode } from 'domhandler';
import { decodeText } from '#libs/plan-reader';
import { parseMarkup } from '../package/bounded-parser.js';
import { allOf } from '../package/xml.js';
import type { PositionedText } from '../positioned-text.js';
import { BlockReader } from './block-reader.js';
import { isSkipped, mainContent } from './main-content.js';

/** Reads the main content of a page, with the heading where a site prints it outside. */
export function readHtml(bytes: Uint8Array): PositionedText {
  const { text, encoding } = decodeText(bytes);
  const page = parseMarkup(text, false);
  const content = mainContent(page);
  const reader = new BlockReader();
  const heading = allOf(page, 'h1').find((one) => !isSkipped(one));
  if (heading && !isBelow(heading, content)) reader.read(heading);
  reader.read(content);
  return reader.writer.end('html', encoding);
}

function isBelow(node: AnyNode, ancestor: object): boolean {
  for (let at: AnyNode | null = node; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Reads Markdown. A line break is one: who writes a plan puts each paragraph on a line. */
export async function readMarkdown(bytes: Uint8Array): Promise<PositionedText> {
  const { marked } = await import('marked');
  const { text, encoding } = decodeText(bytes);
  const page = parseMarkup(await marked.parse(text, { breaks: true, gfm: true }), false);
  const reader = new BlockReader();
  reader.read({ childNodes: page.childNodes.filter((node) => !isTag(node) || !isSkipped(node)) });
  return reader.writer.end('markdown', encoding);
}
