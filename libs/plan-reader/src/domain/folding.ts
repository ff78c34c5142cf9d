import { simplified } from './traditional.js';

/**
 * Folding brings the many code points of one printed character to a single one, so that every later rule is
 * written once: web pages print half-width punctuation, PDF text layers full-width digits and radicals.
 * It maps one UTF-16 unit to one, hence positions survive.
 */

/** Half-width punctuation that Chinese texts use in place of the full-width form. */
const widened = new Map<string, string>([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['(', '（'],
  [')', '）'],
  ['?', '？'],
  ['!', '！'],
  ['､', '、'],
  ['｡', '。'],
  ['﹐', '，'],
  ['﹑', '、'],
  ['﹒', '.'],
  ['﹔', '；'],
  ['﹕', '：'],
  ['﹙', '（'],
  ['﹚', '）'],
  ['［', '['],
  ['］', ']'],
]);

/** Radicals of U+2E80–2EFF have no compatibility mapping, yet PDF text layers print them for the ideograph. */
const radicals = new Map<string, string>(
  [
    ...'⺟母 ⺠民 ⺫目 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟'.split(
      ' ',
    ),
  ].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** One entry per UTF-16 unit: folding is done for every character, so it must cost no more than a look-up. */
const table = new Uint16Array(0x10000);

function setRange(from: number, to: number, fold: (character: string) => string): void {
  for (let code = from; code <= to; code += 1) {
    const folded = fold(String.fromCharCode(code));
    if (folded.length === 1) table[code] = folded.charCodeAt(0);
  }
}

for (let code = 0; code < table.length; code += 1) table[code] = code;
// full-width letters, digits and signs become ASCII; the punctuation of Chinese text stays full-width
setRange(0xff01, 0xff5e, (wide) => {
  const ascii = String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
  return /[0-9A-Za-z.%+\-/<>=~#&*]/.test(ascii) ? ascii : wide;
});
setRange(0x2f00, 0x2fd5, (radical) => radical.normalize('NFKC'));
setRange(0xf900, 0xfaff, (ideograph) => ideograph.normalize('NFKC'));
for (const [from, to] of [...widened, ...radicals, ...simplified]) table[from.charCodeAt(0)] = to.charCodeAt(0);

/** The folded form of one UTF-16 unit; always one unit. */
export const foldCode = (code: number): number => table[code]!;

/** The folded form of a character. */
export const foldCharacter = (character: string): string => String.fromCharCode(foldCode(character.charCodeAt(0)));

/** White space in the sense of a printed page, zero-width characters included. */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x80) return code === 0x7f;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Whether a unit is a private-use character: extraction leaves them where a glyph, often a decimal point, was lost. */
export const isPrivateUse = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

/** Whether a unit is an ASCII letter or digit: between two of them a blank is kept when lines are joined. */
export const isAlphanumeric = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Whether a unit is an ASCII digit. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
