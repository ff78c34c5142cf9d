import { smallestShare } from '../pictures/unread-on-page.js';
import { allOf, attributeOf, childOf, descend, type Element } from '../package/xml.js';

/** English Metric Units and twentieths of a point, in points. */
const emu = 1 / 12_700;
const twentieth = 1 / 20;
const inPoints: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75 };

/** The area of a page in square points, A4 where the document does not say. */
export function pageAreaOf(body: Element): number {
  const sizes = allOf(body, 'pgSz').map((size) =>
    ['w', 'h'].reduce((area, side) => area * Number(attributeOf(size, side)) * twentieth, 1),
  );
  return sizes.find((area) => area > 0) ?? 595 * 842;
}

/** Whether an area in square points is so large a part of a page that it may hold text. */
export const isLarge = (area: number, pageArea: number): boolean => area >= pageArea * smallestShare;

/**
 * The area in square points of a picture, chart, diagram or embedded object (w:drawing, w:pict, w:object); 0 for shapes
 * that only hold text, which is read, and for what lies behind the text.
 */
export function pictureArea(element: Element): number {
  const drawn = childOf(element, 'inline') ?? childOf(element, 'anchor');
  if (drawn) {
    if (attributeOf(drawn, 'behindDoc') === '1' || !holdsPicture(drawn)) return 0;
    const extent = childOf(drawn, 'extent');
    return Number(attributeOf(extent, 'cx')) * emu * Number(attributeOf(extent, 'cy')) * emu || 0;
  }
  const areas = allOf(element, 'imagedata').map(({ parent }) =>
    areaOfStyle((parent as Element).attribs['style'] ?? ''),
  );
  return Math.max(0, ...areas);
}

function holdsPicture(drawn: Element): boolean {
  if (allOf(drawn, 'blip').length > 0) return true;
  const uri = attributeOf(descend(drawn, 'graphic', 'graphicData'), 'uri') ?? '';
  return /\/(?:chart|chartex|diagram)$/.test(uri);
}

/** The area of a shape of older files, whose style says `width:300pt;height:200pt`. */
function areaOfStyle(style: string): number {
  const side = (name: string): number => {
    const [, number = '0', unit = 'pt'] = new RegExp(`(?:^|;)\\s*${name}:([\\d.]+)([a-z]*)`).exec(style) ?? [];
    return Number(number) * (inPoints[unit] ?? 1);
  };
  return /z-index:-/.test(style) ? 0 : side('width') * side('height');
}
