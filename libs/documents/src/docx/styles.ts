import { attributeOf, childOf, childrenOf, descend, type Element } from '../package/xml.js';

/** To which list and level a paragraph belongs; a style may name only one of them. */
export interface ListPlace {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** What w:pPr says of the list. */
export function listPlaceOf(properties: Element | undefined): ListPlace {
  const place = childOf(properties, 'numPr');
  const level = attributeOf(childOf(place, 'ilvl'), 'val');
  return {
    list: attributeOf(childOf(place, 'numId'), 'val'),
    level: level === undefined ? undefined : Number(level),
  };
}

/** The styles of a Word document, as far as they number paragraphs. */
export class Styles {
  private readonly styles: ReadonlyMap<string, Element>;
  /** The style of paragraphs that name none. */
  private readonly usual: string | undefined;

  constructor(styles: Element | undefined) {
    const all = childrenOf(styles, 'style');
    this.styles = new Map(all.map((style) => [attributeOf(style, 'styleId') ?? '', style]));
    const usual = all.find(
      (style) => attributeOf(style, 'type') === 'paragraph' && attributeOf(style, 'default') === '1',
    );
    this.usual = attributeOf(usual, 'styleId');
  }

  /** The list of a style, its own or that of the style it rests on. */
  numberingOf(styleId: string | undefined): ListPlace | null {
    let list: string | undefined;
    let level: number | undefined;
    let at = styleId ?? this.usual;
    for (let depth = 0; at !== undefined && depth < 20; depth += 1) {
      const style = this.styles.get(at);
      const own = listPlaceOf(childOf(style, 'pPr'));
      list ??= own.list;
      level ??= own.level;
      at = attributeOf(descend(style, 'basedOn'), 'val');
    }
    return list === undefined ? null : { list, level };
  }
}
