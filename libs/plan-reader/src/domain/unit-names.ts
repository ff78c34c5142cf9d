import { isDepartment, isImplementer } from './unit-kinds.js';

/**
 * Full names. A clause prints the level (市, 省) with the first unit and often drops it after: 市卫生健康委、发展改革委
 * means 市发展改革委. The dropped level is put back, except where the name carries a place or a system of its own
 * (青岛海事局, 国家税务局, 人行分行), because those are not the city's departments.
 */
const levels = ['自治区', '自治州', '省', '市', '县', '区', '州', '旗'] as const;

/** Words that merely begin with the character of a level: 市场监管局 is no unit called 场监管局 of a 市. */
const notLevel: Readonly<Record<string, RegExp>> = {
  市: /^市(?:场|政(?:公用|园林|工程|设施|管理|局|集团|建设)|容|民(?:中心|热线|服务|卡)|域)/,
  省: /^省(?:际|会)/,
  县: /^县域/,
  区: /^区(?:域|块链)/,
  州: /^州际/,
  旗: /^$/,
};

/** Party organs carry the committee: 宣传部 after 市委组织部 is 市委宣传部. */
const partyOrgan =
  /^(?:办公[室厅]|组织部|宣传部|统战部|政法委(?:员会)?|编办|网信办|社会工作部|党校|老干部局|巡察办|台办|机要局|保密办|军民融合办|金融办|外办|改革办|财办|农办|机构编制委员会办公室)$/;
const ownSystem =
  /^(?:国家|国务院|中国|中央|全国|中共|国网|国开|人民银行|人行|海关|省|驻|各|相关|有关|武警|解放军|团[省市区县州]委|共青团)|(?:分局|支局|支行|分行|中心支行|营业部|分公司|子公司|公司|海关|海事局|边检站|银行|大学|学院|医院|协会|学会|商会|电网|电力公司|铁塔|移动|电信|联通|邮政|铁路局|空管站|机场)$/;

/** The level a name begins with, or null. */
export function levelOf(name: string): string | null {
  for (const level of levels) {
    if (!name.startsWith(level)) continue;
    if (notLevel[level]?.test(name) === true) return null;
    return name.length > level.length ? level : null;
  }
  return null;
}

/** The names of one clause made full, in order; `places` are place names the document speaks of. */
export function fullNames(printed: readonly string[], places: readonly string[]): string[] {
  let level: string | null = null;
  let party = false;
  return printed.map((name) => {
    const own = levelOf(name);
    if (own !== null) {
      level = own;
      party = name.startsWith(`${own}委`) && partyOrgan.test(name.slice(own.length + 1));
      return name;
    }
    if (level === null || isImplementer(name) || ownSystem.test(name)) return name;
    if (!isDepartment(name) && !/[局委办厅部院校会室中心联]$/.test(name)) return name;
    if (places.some((place) => name.startsWith(place))) return name;
    if (party && partyOrgan.test(name)) return `${level}委${name}`;
    if (/^(?:组织部|宣传部|统战部|政法委|编办|网信办|社会工作部)$/.test(name)) return `${level}委${name}`;
    return level + name;
  });
}

const placeName = /([一-龥]{2,7}?)(?:省|市|自治区|自治州|地区|盟|县|旗)/g;

/** Place names at the beginning of titles and authorities: 青岛 of 青岛市人民政府办公厅. */
export function placesIn(texts: readonly (string | null)[]): string[] {
  const places = new Set<string>();
  for (const text of texts) {
    if (text === null) continue;
    placeName.lastIndex = 0;
    const match = placeName.exec(text.slice(0, 24));
    if (match !== null && match.index === 0) places.add(match[1]!);
  }
  return [...places];
}
