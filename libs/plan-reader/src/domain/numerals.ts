const digits = '〇一二三四五六七八九';
const numerals = '〇零一二两三四五六七八九十百千万亿';
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const large: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Whether a character can stand inside a Chinese numeral. */
export const isNumeral = (c: string): boolean => c !== '' && numerals.includes(c);

/** The value of a Chinese numeral (三百二十, 一万五千, 二〇二五), or null where it is none. */
export function numeralValue(numeral: string): number | null {
  // most number a heading
  const single = numeral.length === 1 ? digits.indexOf(numeral) : -1;
  if (single >= 0) return single;
  const plain = numeral.replaceAll('零', '〇');
  if (plain === '') return null;
  if (/^[〇一二三四五六七八九]{2,}$/.test(plain)) return Number([...plain].map((c) => digits.indexOf(c)).join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const c of plain) {
    const power = small[c];
    const unit = large[c];
    if (power !== undefined) {
      section += (digit ?? 1) * power;
      digit = null;
    } else if (unit !== undefined) {
      const part: number = section + (digit ?? 0);
      total = part === 0 ? total * unit : total + part * unit;
      section = 0;
      digit = null;
    } else if (c === '两') digit = 2;
    else {
      const value = digits.indexOf(c);
      if (value < 0) return null;
      digit = value;
    }
  }
  return total + section + (digit ?? 0);
}
