import { limits } from '../limits.js';
import type { Package } from '../package/open-package.js';
import {
  attributeOf,
  childOf,
  childrenOf,
  descend,
  elementsOf,
  parseXml,
  textIn,
  type Element,
} from '../package/xml.js';
import type { PositionedText } from '../positioned-text.js';
import { TextWriter } from '../text-writer.js';
import { tooMuch, Unreadable } from '../unreadable.js';
import { fewestCharacters, unreadOnPage } from '../pictures/unread-on-page.js';
import { PageWriter } from '../ruled/write-page.js';
import { drawingOfContent, layersOf, runsOfContent } from './page-objects.js';
import { rulingsOfContent } from './page-rulings.js';

/** Of a page's millimetres: no line of a table is thicker. */
const hair = 0.6;

/** A part named in another one: from the root with a slash, else from the folder of the part that names it. */
export function partNamed(location: string, from: string): string {
  if (location.startsWith('/')) return location.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of location.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/**
 * Reads the pages of an OFD file (GB/T 33190): OFD.xml names the document, the document its pages, a page its text
 * objects and the template below it. Problems: `documentWithoutTextLayer`, `documentDamaged`.
 */
export async function readOfd(archive: Package): Promise<PositionedText> {
  const rootOf = async (part: string): Promise<Element> => {
    const root = elementsOf(parseXml(await archive.read(part)))[0];
    if (!root) throw new Unreadable('documentDamaged');
    return root;
  };
  // All pages stand on one or two templates: each is unpacked once.
  const read = new Map<string, Element>();
  const templateAt = async (part: string): Promise<Element> => {
    const root = read.get(part) ?? (await rootOf(part));
    read.set(part, root);
    return root;
  };
  const writer = new TextWriter();
  const pages = new PageWriter(writer);
  let count = 0;
  for (const body of childrenOf(await rootOf('OFD.xml'), 'DocBody')) {
    const documentPart = partNamed(textIn(childOf(body, 'DocRoot')).trim(), 'OFD.xml');
    const document = await rootOf(documentPart);
    const common = childOf(document, 'CommonData');
    const usual = sizeOf(childOf(common, 'PageArea')) ?? { width: 210, height: 297 };
    const templates = new Map(
      childrenOf(common, 'TemplatePage').map((one) => [attributeOf(one, 'ID'), attributeOf(one, 'BaseLoc') ?? '']),
    );
    for (const page of childrenOf(descend(document, 'Pages'), 'Page')) {
      count += 1;
      if (count > limits.pages) throw tooMuch('pages');
      const content = await rootOf(partNamed(attributeOf(page, 'BaseLoc') ?? '', documentPart));
      const below = childrenOf(content, 'Template').map((one) => templates.get(attributeOf(one, 'TemplateID')));
      const parts = [content];
      for (const location of below) if (location) parts.push(await templateAt(partNamed(location, documentPart)));
      const layers = parts.flatMap(layersOf);
      const runs = layers.flatMap(runsOfContent);
      const size = sizeOf(childOf(content, 'Area')) ?? usual;
      pages.page({ number: count, width: size.width, runs, rulings: rulingsOfContent(layers, hair), hair });
      const unread = unreadOnPage(size, runs, drawingOfContent(layers));
      if (unread !== null) writer.unread(unread, count);
    }
  }
  if (count === 0) throw new Unreadable('documentDamaged');
  pages.end();
  if (pages.characters < count * fewestCharacters) throw new Unreadable('documentWithoutTextLayer');
  return writer.end('ofd');
}

function sizeOf(area: Element | undefined): { width: number; height: number } | null {
  const box = textIn(childOf(area, 'PhysicalBox')).trim().split(/\s+/).map(Number);
  return box.length === 4 && box[2]! > 0 && box[3]! > 0 ? { width: box[2]!, height: box[3]! } : null;
}
