import { isTag, isText, type AnyNode, type Document, type Element } from 'domhandler';
import { decodeText } from '#libs/plan-reader';
import { Unreadable } from '../unreadable.js';
import { parseMarkup } from './bounded-parser.js';

export type { AnyNode, Element } from 'domhandler';

/** Parses a part. Entities of its own are never expanded: the parser knows only those of XML. */
export function parseXml(bytes: Uint8Array): Document {
  try {
    return parseMarkup(decodeText(bytes).text, true);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('documentDamaged');
  }
}

/** The name without its prefix, which programs choose as they like. */
export const nameOf = (element: Element): string => element.name.slice(element.name.indexOf(':') + 1);

/** The elements right below a node. */
export const elementsOf = (node: { childNodes: AnyNode[] }): Element[] => node.childNodes.filter(isTag);

/** The first element of a name right below a node. */
export const childOf = (node: { childNodes: AnyNode[] } | undefined, name: string): Element | undefined =>
  node?.childNodes.find((child): child is Element => isTag(child) && nameOf(child) === name);

/** The elements of a name right below a node. */
export const childrenOf = (node: { childNodes: AnyNode[] } | undefined, name: string): Element[] =>
  node ? elementsOf(node).filter((child) => nameOf(child) === name) : [];

/** The element at the end of a path of names. */
export const descend = (node: { childNodes: AnyNode[] } | undefined, ...path: string[]): Element | undefined =>
  path.reduce<{ childNodes: AnyNode[] } | undefined>((at, name) => childOf(at, name), node) as Element | undefined;

/** An attribute by its name without prefix. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  if (name in element.attribs) return element.attribs[name];
  const found = Object.keys(element.attribs).find((key) => key.endsWith(`:${name}`));
  return found === undefined ? undefined : element.attribs[found];
}

/** All elements of a name below a node, in the order of the document, at any depth. */
export function allOf(node: { childNodes: AnyNode[] }, name: string): Element[] {
  const found: Element[] = [];
  const open: AnyNode[] = [...node.childNodes].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isTag(next)) continue;
    if (nameOf(next) === name) found.push(next);
    for (let k = next.childNodes.length - 1; k >= 0; k -= 1) open.push(next.childNodes[k]!);
  }
  return found;
}

/** The characters right below an element. */
export const textIn = (element: Element | undefined): string =>
  element?.childNodes.map((node) => (isText(node) ? node.data : '')).join('') ?? '';
