/**
 * Units of measure and measure words, as they follow a number. A number without one is only a value where a predicate
 * (达到, 不低于…) says so.
 */

const long =
  '个百分点 百分点 个工作日 工作日 个学分 个学时 个课时 平方公里 平方千米 平方米 立方米 公顷 公里 千米 厘米 毫米 微米 千瓦时 千瓦 兆瓦 吉瓦 标准箱 吨标准煤 公斤 千克 毫克 微克 小时 分钟 个月 人次 人年 人天 家次 周岁 公斤 斤 件次 架次 班次 车次 场次 批次 剂次 例次 户次 课时 学时 学分 美元 欧元 人民币 个小时 个点 标准床 站点 个亿 车位 泊位 床位 座位 学位 托位';
const short =
  '个家所处名位人张项条座台套辆艘架件种类支场次户村例部篇款道只头株棵亩级批倍度组队班门片间栋幢幅册站对轮期届层节宗起口箱剂枚颗根段环股笔单盏块本份卷路吨米克升秒周天日年岁元分星县镇乡区省市桶亿穴眼羽尾盏';
const letters =
  '\\/10万|\\/万|km²|km2|km|m²|m2|m³|m3|kWh|kW|MW|GW|TWh|GWh|MWh|Mbps|Gbps|EFLOPS|PFLOPS|EFlops|PFlops|TEU|TB|PB|EB|GB|kg|mg|mm|cm|dB|℃|μg\\/m³|μg\\/m3';
const per =
  '(?:每(?:立方米|平方公里|平方米|升|千瓦时)|\\/(?:立方米|平方米|平方公里|公里|万人|千人|小时|千瓦时|公顷|年|月|日|天|人|户|亩|件|项|次|升|元|吨|秒|床|个|台|例|周|m³|m3|m²|L))?';
const scale = '万亿|百万|千万|万|亿|千(?![瓦米克伏])|百(?!分)';

const behind = new RegExp(
  `^(余|多)?(${scale})?(余|多)?((?:${long.split(' ').join('|')}|${letters}|大(?![于型幅小])|[${short}])${per})?`,
);

/** What follows a number: its scale and unit as printed (万张, 亿元, 微克/立方米), and whether 余 or 多 says “more than”. */
export interface MeasureWord {
  readonly unit: string | null;
  readonly length: number;
  readonly more: boolean;
}

const longest = 14;

/** Reads the unit that begins at a position. */
export function measureAt(s: string, i: number): MeasureWord {
  const match = behind.exec(s.slice(i, i + longest))!;
  const [whole, before, multiple, after, word] = match;
  const more = before !== undefined || after !== undefined;
  // 10余 alone is a number; 10多数 is not
  if (word === undefined && multiple === undefined)
    return { unit: null, length: before === '余' ? 1 : 0, more: before === '余' };
  return { unit: (multiple ?? '') + (word ?? ''), length: whole.length, more };
}

/** Measure words that make a number out of a Chinese numeral: 十八项, 三级, 五大; 一体, 三农 and 四方 are words. */
const behindNumeral = new RegExp(
  `^(?:余|多)?(?:万|亿)?(?:余|多)?(?:${long.split(' ').join('|')}|[个家所处名位人张项条座台套辆艘件种类支场次户例部款批级倍组期届层轮亩吨元年月周天日大分岁秒])`,
);
/** 一个 and 一所 may count; 一批, 一支队伍 and 二次污染 are words. */
const lexical = /^(?:一(?![个家所座处])|二次|一次性)/;
const notAfter = '第统唯逐同专划初之周数几某另任这那该单';

/** Whether a Chinese numeral at a position counts something rather than being part of a word. */
export function countsSomething(s: string, a: number, b: number): boolean {
  if (a > 0 && notAfter.includes(s.charAt(a - 1))) return false;

  if (lexical.test(s.slice(a, a + 3)) && b === a + 1) return false;
  // 进入全省前三，
  if (s.charAt(a - 1) === '前' && /^(?:$|[，。；、）列强甲])/.test(s.slice(b, b + 1))) return true;
  return behindNumeral.test(s.slice(b, b + longest));
}
