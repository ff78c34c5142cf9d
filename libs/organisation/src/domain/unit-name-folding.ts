/** How a government's documents may prefix its units: 海州市人民政府 has the stem 海州市 and the prefix 市. */
export interface NamePrefixes {
  stem: string;
  prefix: string;
}

/** One printed form for all widths, spaces, brackets and dashes: what differs only in these is the same name. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}“”"'‘’·]/gu, '')
    .toLowerCase();

/** The stem and prefix of a government by its name; both empty where the name is none of a government. */
export function prefixesOf(governmentName: string): NamePrefixes {
  const stem = foldName(governmentName).replace(/(人民)?政府$|管理委员会$|管委会?$/u, '');
  return { stem, prefix: /[省市区县州盟旗]$/u.exec(stem)?.[0] ?? '' };
}

// 市 here begins the unit's own word: 市场监管局 is not 市 + 场监管局.
const WORDS_BEGINNING_WITH_CITY = /^市(场|容|民(中心|服务|热线)|政(公用|工程|园林|管理|设施))/u;

/** The name without its government's stem or prefix, or null where it bears neither. */
export function withoutPrefix(folded: string, { stem, prefix }: NamePrefixes): string | null {
  if (stem && folded.startsWith(stem) && folded.length > stem.length + 1) return folded.slice(stem.length);
  if (!prefix || !folded.startsWith(prefix) || folded.length <= prefix.length + 1) return null;
  return WORDS_BEGINNING_WITH_CITY.test(folded) ? null : folded.slice(prefix.length);
}

// Official short forms (规范简称) drop these, and documents mix both forms freely.
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/人民政府/gu, '政府'],
  [/管理委员会|管委会/gu, '管委'],
  [/委员会/gu, '委'],
  [/(?<=.)和(?=.)/gu, ''],
];

const shortened = (folded: string): string =>
  SHORT_FORMS.reduce((name, [long, short]) => name.replace(long, short), folded);

/**
 * What a unit's name is compared by: its official short form without the prefix of its government. A district is
 * printed with or without 政府, a zone with or without 管委.
 */
export const unitKey = (folded: string, prefixes: NamePrefixes): string =>
  shortened(withoutPrefix(folded, prefixes) ?? folded).replace(/(?<=..)(政府|管委)$/u, '');

/** The full forms by which a city's document may name a unit of a district or zone: 东港区财政局, 海州市东港区财政局. */
export function fullNames(name: string, ownGovernment: string, governmentAbove: string): string[] {
  const own = prefixesOf(ownGovernment);
  const folded = foldName(name);
  const rest = withoutPrefix(folded, own) ?? folded;
  return own.stem ? [own.stem + rest, prefixesOf(governmentAbove).stem + own.stem + rest] : [name];
}

const GROUP_OF_KINDS = /^各?([省市区县旗]{1,4})$/u;

/**
 * What a group's name is compared by. 各区、市政府, 各区（市）人民政府 and 各区市 are one; so are 各县（市、区） and 各市县区.
 * 各 may be missing from other groups (功能区), but not where a single character would be left.
 */
export function groupKey(folded: string): string {
  const plain = shortened(folded)
    .replace(/[、,()[\]〔〕]/gu, '')
    .replace(/(?<=.)(政府|管委)$/u, '');
  const kinds = GROUP_OF_KINDS.exec(plain)?.[1];
  if (kinds && plain.startsWith('各')) return `各${[...new Set(kinds)].sort().join('')}`;
  return plain.length > 2 ? plain.replace(/^各/u, '') : plain;
}
