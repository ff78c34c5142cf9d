import { allOf, attributeOf, childOf, childrenOf, type Element } from '../package/xml.js';
import { countIn } from './count.js';
import type { Styles } from './styles.js';

/** One level of a list. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The level whose next number begins this one again; every higher level unless told otherwise, 0 for none. */
  readonly restart: number | null;
  /** Whether the numbers of higher levels are printed as digits. */
  readonly digitsOnly: boolean;
  readonly suffix: string;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** Lists of one definition count together. */
  readonly counters: (number | undefined)[];
  readonly startOverrides: ReadonlyMap<number, number>;
  readonly begun: Set<number>;
}

const valueOf = (parent: Element | undefined, name: string): string | undefined =>
  attributeOf(childOf(parent, name), 'val');
const numberOf = (text: string | undefined, otherwise: number): number => {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) ? value : otherwise;
};
const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';

function levelOf(element: Element): Level {
  const legal = childOf(element, 'isLgl');
  const restart = valueOf(element, 'lvlRestart');
  // mc:AlternateContent holds formats of later versions, with one for everybody else.
  const format = childOf(element, 'numFmt') ?? allOf(element, 'numFmt').at(-1);
  return {
    start: numberOf(valueOf(element, 'start'), 0),
    format: attributeOf(format, 'val') ?? 'decimal',
    text: valueOf(element, 'lvlText') ?? '',
    restart: restart === undefined ? null : numberOf(restart, 0),
    digitsOnly: legal !== undefined && !isOff(attributeOf(legal, 'val')),
    suffix: valueOf(element, 'suff') === 'nothing' ? '' : ' ',
  };
}

const levelsOf = (parent: Element): Map<number, Level> =>
  new Map(childrenOf(parent, 'lvl').map((level) => [numberOf(attributeOf(level, 'ilvl'), 0), levelOf(level)]));

/** The automatic numbers of a Word document, which are printed but stand nowhere in its text. */
export class Numbering {
  private readonly lists = new Map<string, List>();

  constructor(numbering: Element | undefined, styles: Styles) {
    const definitions = new Map(
      childrenOf(numbering, 'abstractNum').map((one) => [attributeOf(one, 'abstractNumId') ?? '', one]),
    );
    const counters = new Map<string, (number | undefined)[]>();
    const nums = childrenOf(numbering, 'num');
    const definitionOf = (num: Element | undefined, depth = 0): [string, Element] | null => {
      const id = valueOf(num, 'abstractNumId') ?? '';
      const definition = definitions.get(id);
      if (!definition) return null;
      const link = valueOf(definition, 'numStyleLink');
      if (link === undefined || depth > 4) return [id, definition];
      const linked = styles.numberingOf(link)?.list;
      return (
        definitionOf(
          nums.find((one) => attributeOf(one, 'numId') === linked),
          depth + 1,
        ) ?? [id, definition]
      );
    };
    for (const num of nums) {
      const found = definitionOf(num);
      if (!found) continue;
      const [id, definition] = found;
      const levels = levelsOf(definition);
      const startOverrides = new Map<number, number>();
      for (const override of childrenOf(num, 'lvlOverride')) {
        const at = numberOf(attributeOf(override, 'ilvl'), 0);
        const level = childOf(override, 'lvl');
        if (level) levels.set(at, levelOf(level));
        const start = valueOf(override, 'startOverride');
        if (start !== undefined) startOverrides.set(at, numberOf(start, 1));
      }
      const shared = counters.get(id) ?? [];
      counters.set(id, shared);
      this.lists.set(attributeOf(num, 'numId') ?? '', { levels, counters: shared, startOverrides, begun: new Set() });
    }
  }

  /** The number of the next paragraph of a list, as it is printed; empty for a mark that is no number. */
  next(listId: string, at: number): string {
    const list = this.lists.get(listId);
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    const override = list.startOverrides.get(at);
    if (override !== undefined && !list.begun.has(at)) list.counters[at] = override;
    else list.counters[at] = (list.counters[at] ?? level.start - 1) + 1;
    list.begun.add(at);
    for (const [deeper, { restart }] of list.levels)
      if (deeper > at && (restart === null || at < restart)) list.counters[deeper] = undefined;
    return this.printed(list, level, at);
  }

  private printed(list: List, level: Level, at: number): string {
    if (countIn(level.format, 1) === null && !/%\d/.test(level.text)) return '';
    if (level.format === 'bullet') return '';
    const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const named = Number(place) - 1;
      const its = list.levels.get(named);
      if (!its) return '';
      const value = list.counters[named] ?? its.start;
      return countIn(level.digitsOnly && named !== at ? 'decimal' : its.format, value) ?? '';
    });
    return text === '' ? '' : text + level.suffix;
  }
}
