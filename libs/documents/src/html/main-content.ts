import { isTag, isText, type AnyNode, type Element } from 'domhandler';

/** Not read: what is not printed, or belongs to the site and not to the document. */
const skipped = new Set(
  'script style noscript template head nav header footer aside form button select textarea iframe object svg math video audio canvas del rt rp'.split(
    ' ',
  ),
);

/** Whether an element and all in it is left out. */
export const isSkipped = (element: Element): boolean =>
  skipped.has(element.name) ||
  'hidden' in element.attribs ||
  element.attribs['aria-hidden'] === 'true' ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.attribs['style'] ?? '');

/** How much of a page's text the part must hold that is taken for the document. */
const mostOfIt = 0.85;

/**
 * The part of a page that holds the document: from the top down, as long as one child holds nearly all the text that is no
 * link. A site's menus are links; a document has hardly any.
 */
export function mainContent(root: { childNodes: AnyNode[] }): { childNodes: AnyNode[] } {
  const weights = new Map<AnyNode, number>();
  const weigh = (node: AnyNode): number => {
    let weight = 0;
    if (isText(node)) weight = node.data.replace(/\s+/g, '').length;
    else if (isTag(node) && node.name !== 'a' && !isSkipped(node))
      for (const child of node.childNodes) weight += weigh(child);
    weights.set(node, weight);
    return weight;
  };
  const total = root.childNodes.reduce((sum, node) => sum + weigh(node), 0);
  let at = root;
  for (;;) {
    const next = at.childNodes.find(
      (node): node is Element => isTag(node) && isWrapper(node) && weights.get(node)! >= total * mostOfIt,
    );
    if (!next) return at;
    at = next;
  }
}

/** A table of tasks is the document, not a frame around it; so are paragraphs. */
const isWrapper = (element: Element): boolean =>
  /^(?:html|body|div|main|article|section|center|font|span|td|tr|tbody)$/.test(element.name) ||
  (element.name === 'table' && isFrame(element));

/** Whether a table only places things on the page: it has one cell, or tables inside. */
export function isFrame(table: Element): boolean {
  const cells: Element[] = [];
  let nested = false;
  const visit = (node: Element): void => {
    for (const child of node.childNodes) {
      if (!isTag(child)) continue;
      if (child.name === 'table') nested = true;
      else {
        if (child.name === 'td' || child.name === 'th') cells.push(child);
        visit(child);
      }
    }
  };
  visit(table);
  return nested || cells.length <= 1;
}
