import { Converter } from 'opencc-js/t2cn';

/** The package's own types do not resolve in a project of ES modules. */
const converter: (scripts: { from: 't'; to: 'cn' }) => (text: string) => string = Converter;

/** The characters of GB 2312 in its rows from `from` to `to`; the first level, the common ones, ends with row 55. */
function charactersOf(from: number, to: number): string[] {
  const gbk = new TextDecoder('gbk');
  const found: string[] = [];
  for (let row = from; row <= to; row += 1)
    for (let cell = 1; cell <= 94; cell += 1) found.push(gbk.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell)));
  return found;
}

const FIRST_IDEOGRAPH = 0x4e00;
const BEHIND_IDEOGRAPHS = 0xa000;

/**
 * Traditional characters and the simplified ones they are read as: mirrors and converters of web pages turn whole plans
 * into traditional script. Only what OpenCC writes as one character for one, read as one of GB 2312's first level, and no
 * character of that standard itself: a text in simplified script is never touched.
 */
function pairs(): Map<string, string> {
  const common = new Set(charactersOf(16, 55));
  const standard = new Set([...common, ...charactersOf(56, 87)]);
  const others: string[] = [];
  for (let code = FIRST_IDEOGRAPH; code < BEHIND_IDEOGRAPHS; code += 1) {
    const character = String.fromCharCode(code);
    if (!standard.has(character)) others.push(character);
  }
  // One call for all: a line break between two keeps them from being read as a word.
  const converted = converter({ from: 't', to: 'cn' })(others.join('\n')).split('\n');
  return new Map(
    others.flatMap((character, k) => (common.has(converted[k]!) ? [[character, converted[k]!] as const] : [])),
  );
}

/** The folded form of each traditional character. */
export const simplified: ReadonlyMap<string, string> = pairs();
