import { basisFacets, type BasisFacet } from '#libs/contracts';

/**
 * When two targets are of the same indicator, and when they measure it on the same basis (口径). Pure; the table of
 * `indicators.spec.ts` is the rule in examples. It says too little rather than too much: names that a person would have
 * to think about are two indicators.
 */

/** A target as far as its indicator and basis go; words as printed. */
export interface IndicatorWords {
  readonly indicator: string;
  readonly unit: string;
  readonly scope: string;
  readonly per: string;
}

const own = '(?:全|我|本)[市县区州盟旗镇](?!域)';
/** Whom a number speaks of where nothing else is said; what a plan says of its own place, or of a grade, is a basis. */
const where = new RegExp(`^(?:其中|(?:${own}|全[省国]|我省|本省)(?:范围内?|(?:辖区|境)内)?|市级层面)+`);
const grade =
  /^[特一二三四]级(?:甲等)?(?:(?:及|或)?以[上下])?(?:公立|综合性?|中医|民营)*(?:医院|医疗(?:卫生)?机构)(?=.{2})/;
const eachPlace = /^(?:每个?|各)(?:县区|街道|社区|行政村|[省市县区旗乡镇街村])+(?=.{2})/;
/** Words that measure but name nothing: 三级医院数量 and 二级医院数量 are two indicators, not both 数量. */
const bare =
  /^(?:的|总|平均|累计|年均)*(?:数量|总数|个数|人数|数|占比|比例|比重|比率|水平|情况|总量|总额|规模|面积|率)$/;
/** In what it is counted, said behind the name as tables do: 床位数（张）, 签约率(%). */
const unitBehind =
  /[（(【[](?:单位[:：])?(?:[%％‰]|[十百千万亿]*(?:人次|人|张|个|家|所|处|名|座|台|套|辆|件|项|次|户|床|例|岁|天|日|年|月|小时|分钟|秒|元|吨|亩|公顷|公里|千米|米|平方米|平方公里|立方米|千瓦时?|标准煤|分|例|对|支|场|期|门|册|种|批|条|片|株|头|只|份))(?:\/[\p{L}\d]{1,6})?[）)】\]]$/u;

/** 区（市）, 县（市、区） and 县区 are all the places of one level. */
const counties = /(?:县市区旗|县市区|市县区|区市县|县区市|区市|县区|区县|县市)/g;

/**
 * Letters, digits and ideographs in one form, without brackets, quotation marks and blanks; what parts two numbers stays
 * (1—3岁 is not 13岁), as does the sign of a grade (A+).
 */
const folded = (text: string): string =>
  isPlain.test(text)
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/(?<=\d)\s*[-‐-―~～〜−至]\s*(?=\d)/gu, '~')
        .replace(/[^\p{L}\p{N}%‰/:.~+]+/gu, '')
        .replace(/(?<![a-z])\+|(?<!\d)~|~(?!\d)/gu, '')
        .replace(/(?<=.)的(?=.)/gu, '');

/** Ideographs alone but 的: in their form already, as most names are. */
const isPlain = /^[一-皃皅-鿿]*$/;

/** A text without what it begins with, unless nothing that names anything is left. */
const without = (text: string, opening: RegExp): string => {
  const rest = text.replace(opening, '');
  return rest === '' || bare.test(rest) ? text : rest;
};

const heads = (text: string): string =>
  text.replace(/每?(?<many>百|千|万|十万|百万)(?:名|个)?(?:常住|户籍|服务)?人口?(?!次)(?=.|$)/g, '每$<many>人');

/**
 * The name under which an indicator is compared: 县域就诊率 for 县域就诊率, 县域内就诊率, 县域内患者就诊率 and
 * 全市县域就诊率; 每千人托位 for 每千人口拥有托位数. Whose place, which grade and for each of which places it is
 * printed are a matter of the basis; per how many people belongs to the indicator.
 */
export function indicatorKey(indicator: string): string {
  const plain = folded(indicator.trim().replace(unitBehind, '')) || folded(indicator) || indicator.trim();
  const named = heads(without(plain, where).replace(counties, '县区'));
  const core = without(without(named, grade), eachPlace)
    .replace(/(?<=[省市县区]域)内/g, '')
    .replace(/(?:患者|病人)(?=(?:就诊|住院|外转|下转|满意))/g, '')
    .replace(/(?<=每[百千万十]+人)(?:拥有|占有|配备|配置)/, '')
    .replace(/(?<=.{2})(?:比例|比重|比率)$/, '占比')
    .replace(/(?<=.{2})(?:平均)?(?:水平|情况)$/, '')
    .replace(/(?<=.{2})(?<![指系分基倍])(?:总数|数量|人数|个数|数)$/, '');
  return core === '' ? plain : core;
}

/** What a target measures on, in the form that is compared: its own whole place goes without saying. */
export function basisOf({ indicator, scope, per, unit }: IndicatorWords): Readonly<Record<BasisFacet, string>> {
  const key = scope === '' ? '' : indicatorKey(indicator);
  const places = scope
    .split(' ')
    .map((words) =>
      folded(words)
        .replace(new RegExp(`^${own}$`), '')
        .replace(/(?<=域)内$/, ''),
    )
    // 县域 is part of 县域就诊率 already
    .filter((words) => words !== '' && !key.includes(words));
  return {
    scope: places.toSorted().join(' '),
    ...measureOf({ per, unit }),
  };
}

/** In what a target measures, and for each of what, in the form that is compared. */
export const measureOf = ({ per, unit }: Pick<IndicatorWords, 'per' | 'unit'>): { per: string; unit: string } => ({
  per: heads(folded(per).replace(counties, '县区')).replace(/^(?:各|每个?)/, '每'),
  unit: folded(unit),
});

/**
 * For each target, on which facets its basis is not that of the others: where they are not all alike, those that are not
 * the most frequent; all of them where none is.
 */
export function differingFacets(targets: readonly IndicatorWords[]): BasisFacet[][] {
  const bases = targets.map(basisOf);
  const usual = basisFacets.map((facet) => mostFrequent(bases.map((basis) => basis[facet])));
  return bases.map((basis) => basisFacets.filter((facet, k) => basis[facet] !== usual[k]));
}

/** The value that more of them have than any other; undefined where two are as frequent. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one);
  return second !== undefined && second[1] === first?.[1] ? undefined : first?.[0];
}
