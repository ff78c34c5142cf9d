const digits = '〇一二三四五六七八九';

/** 1–9999 in Chinese, as Word counts: 十一, 二十, 一百零五. */
export function chineseCount(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  const places = ['', '十', '百', '千'];
  let out = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = out !== '';
      continue;
    }
    if (gap) out += '零';
    gap = false;
    out += digit === 1 && place === 1 && out === '' ? '十' : digits.charAt(digit) + places[place]!;
  }
  return out;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 1–3999 in small Roman numerals. */
export function romanCount(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  return romans.reduce((out, [worth, sign]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return out + sign.repeat(times);
  }, '');
}

/** a to z, then aa, bb, as Word counts. */
export const letterCount = (value: number): string =>
  value < 1 || value > 780 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const legal: Readonly<Record<string, string>> = {
  〇: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};

const ringed = (value: number, first: number, most = 20): string =>
  value >= 1 && value <= most ? String.fromCharCode(first + value - 1) : String(value);
const nth = (signs: string, value: number): string => signs.charAt((value - 1) % signs.length) || String(value);
const wide = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A number in one of Word's formats (w:numFmt); null for marks that are no number. */
export function countIn(format: string, value: number): string | null {
  switch (format) {
    case 'bullet':
    case 'none':
      return null;
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'koreanCounting':
      return chineseCount(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)));
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return chineseCount(value)
        .replace(/^十/, '一十')
        .replace(/./g, (sign) => legal[sign] ?? sign);
    case 'ideographTraditional':
      return nth('甲乙丙丁戊己庚辛壬癸', value);
    case 'ideographZodiac':
      return nth('子丑寅卯辰巳午未申酉戌亥', value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return ringed(value, 0x2460);
    case 'decimalEnclosedParen':
      return ringed(value, 0x2474);
    case 'decimalEnclosedFullstop':
      return ringed(value, 0x2488);
    case 'ideographEnclosedCircle':
      return ringed(value, 0x3280, 10);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return wide(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letterCount(value);
    case 'upperLetter':
      return letterCount(value).toUpperCase();
    case 'lowerRoman':
      return romanCount(value);
    case 'upperRoman':
      return romanCount(value).toUpperCase();
    default:
      return String(value);
  }
}
