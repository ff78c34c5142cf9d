import { characterSet } from './character-sets.js';

/**
 * What the end of a name tells about a unit. The words are those every Chinese government uses for its bodies; no unit
 * is known by name, so that a document from any place reads the same.
 */

/** Ends of names that are bodies beyond doubt, even without a label or verb beside them. */
const department =
  /(?:(?<!布|格|结|(?<!安)全)局|[厅署]|委(?:员会)?|[^公协主交]办|办公[室厅]|[^全干内外局一大各]部|部门|总局|政府|管委会?|总工会|中心|[总支大]队|海关|[妇残侨台文]联|工商联|[科贸侨文红计]协|贸促会|红十字会|计生协|党校|检察院|法院|研究院|科学院|国资委|集团|公司|银行|支行|分行|证监会|银保监会|总社|联社|专班|领导小组|工作组|指挥部|成员单位|电视台|总台|报社|档案馆|博物馆|图书馆|气象台|烟草专卖|公积金中心|军分区|人武部|团[省市区县州]委|人民银行|(?:监委|监察|检察|审判|公安|司法)机关|各(?:业务|职能|内设|有关|相关)?(?:科室|处室|股室)|党支部|机关党委)$/;

/** Ends of names that can be a body where the grammar of a clause says so. */
const anyBody =
  /(?:(?<!布|格|结|(?<!安)全)局|[委办厅部署院会室所台社行校队联协组团站馆处科股厂港网库校]|中心|集团|公司|海关|单位|部门|政府|企业|机构|园区|小组|专班|地区|城市|地方|电网|铁塔|电信|移动|联通|兵团|军区|[省市县区旗州盟镇乡]|街道|基地|平台|协会|联盟|高校|院校|学校|医院|大学|学院|银行|公安|边检|(?:监委|监察|检察|审判|公安|司法)机关|邮政|气象|税务|消防|武警|供电|工会|班子|委员会|中央)$/;

/** Words that stand in sentences, or before a name to explain it (以下简称市水务局), and never in a unit's name. */
const sentenceWord =
  /^(?:以下简称|简称|摘自|转自|不?含(?=各|[省市县区])|原(?=[省市县区]))|[。！？；：]|的|了|把|各项|任务|工作(?!组|委|专班|领导|部|局|办|小组|站|室|队|中心|机构|处)|要求|应当|必须|不得|通过|按照|根据|推动|加快|确保/;

const longestName = 48;

/** Whether a text is certainly the name of a body. */
export const isDepartment = (name: string): boolean =>
  name.length >= 3 && name.length <= longestName && department.test(withoutBrackets(name)) && !sentenceWord.test(name);

/** Whether a text may be the name of a body, given that it stands where one is expected. */
export const isUnitLike = (name: string): boolean =>
  name.length >= 2 && name.length <= longestName && anyBody.test(withoutBrackets(name)) && !sentenceWord.test(name);

/** A name without a bracket at its end or inside (各县（市、区）政府). */
export function withoutBrackets(name: string): string {
  return /[（〔[【]/.test(name) ? name.replace(/[（〔[【][^（〔[【）〕\]】]*[）〕\]】]/g, '') : name;
}

const regionNoun =
  '(?:设区的?市|地级以上市|地级市|县级市|直管市|自治区|自治州|自治县|直辖市|开发区|高新区|功能区|经开区|新区|园区|景区|街道(?:办事处|办)?|乡镇(?:街道|办|场)|乡镇|镇街办?|镇办|街镇|街办|苏木|镇乡|县市区|市县区|区市县|旗县区|县区|区县|区市|市县|市区|市州|州市|旗县|地州市|地市|盟市|师市|省|市|县|区|旗|州|盟|镇|乡|地区|地方|地)';
const bracketed = '(?:[（〔[][^（〔[）〕\\]]*[）〕\\]])?';
const regionGroup = new RegExp(
  `^(?:所有|全市|全省|各|相关|有关|各相关|各有关|各级|国家级|省级|市级|县级|镇级|地方|地方各级|属地|试点)*${regionNoun}*${bracketed}${regionNoun}*$`,
);
/** 各区人民政府（管委会）: some of the regions have a board instead. */
const otherEnd = /(?<=政府)（(?:含)?[^（）]{0,6}(?:管委会|管理委员会|办事处|公所|行政公署|行署)）$/;
const regionEnd = /(?:人民政府|政府|行政公署|行署|管委会?|管理委员会|管理机构|党委和政府|党工委)$/;

/** Whether a text is a list of kinds of region (区, 县（市、区）, 各旗县区), with or without 政府 at its end. */
export function isRegionGroup(name: string): boolean {
  const bare = name.replace(otherEnd, '').replace(regionEnd, '');
  return bare !== '' && bare.length <= 40 && regionGroup.test(bare) && /[省市县区旗州盟镇乡地道]|级/.test(bare);
}

/** Whether the name already ends in the body of the regions it lists: nothing can be added to it. */
export const isRegionComplete = (name: string): boolean => regionEnd.test(name.replace(otherEnd, ''));

const ownGovernment = /^(?:[省市县区旗州]|自治区)(?:人民)?政府$/;
const zoneBoard =
  /(?:管委会?|(?:开发区|高新区|新区|园区|功能区|度假区|保税区|保税港区|示范区|试验区|合作区|景区|港区|片区|区)管理委员会)$/;
/** 各平台, 各开发平台: zones and new towns under one word. */
const zonePlatform = /^(?:各|有关|相关)+(?:类|大)?(?:功能|产业|开发|开放|园区)?(?:区|园区)?平台$/;
const place = /(?:[县区旗州盟镇乡]|[^超夜菜集]市|街道|街道办事处|办事处|兵团|地区)$/;

/**
 * Whether a unit is a government of a lower level or a zone: those implement (落实) what departments lead.
 */
export function isImplementer(name: string): boolean {
  const bare = withoutBrackets(name);
  if (ownGovernment.test(name) || name.length > longestName) return false;
  if (/^各地(?!级)/.test(name)) return true;
  if (/(?:政府|行政公署|行署)$/.test(bare) || /党委和政府$/.test(bare)) return true;
  if (zoneBoard.test(bare)) return true;
  if (isRegionGroup(name) || zonePlatform.test(name)) return true;
  return place.test(bare) && !/(?:社区|军区|军分区|园区|校区|厂区|库区|院区)$/.test(bare) && bare.length <= 14;
}

const generic =
  /^(?:(?:[省市县区州旗]|自治区)(?:委|政府)?|中央|国务院|国家|中省|驻[省市县区])?(?:直|级|属)?(?:各)?(?:级)?(?:其他|其它|其余)?(?:有关|相关|其他|其它|责任)+(?:[省市县区]直|[省市县]级|直属|职能|行业|主管|责任|成员)?(?:部门|单位|方面|机构|企业|部门和单位|部门及单位|部门单位|行业部门)+$/;

/** 市级各部门, 各级各有关单位: everybody, hence nobody by name. */
const collective =
  /^(?:各级|(?:全[省市县区]|(?:[省市县区州旗]|自治区)(?:政府)?|国务院)?(?:直|级|属)?)各(?:级|有关|相关|职能|行业|主管|责任|成员)*(?:部门|单位|方面|机构|企业|和|及|、)*(?:部门|单位|方面)$/;

/** 市安委会有关成员单位, 各项目牵头单位: whoever belongs to a body or has a part in the tasks. */
const members =
  /^(?:[^、，：]{1,16}(?:委|会|组|指挥部|专班|联席会议))?(?:各|有关|相关|其他|其它)+成员单位$|^各(?:有关|相关)?(?:项目|任务|工作|专项|行动|工程)(?:牵头|责任|承办|实施|参与|配合)(?:责任)?(?:单位|部门)$/;

/** 部门, 单位, 方面, 机构, 企业: most names end in none of them. */
const genericEnd = characterSet('门位面构业');

/** Whether a text speaks of the units concerned without naming one: the list is then open. */
export const isGeneric = (name: string): boolean =>
  genericEnd[name.charCodeAt(name.length - 1)] === 1 &&
  (generic.test(name) ||
    collective.test(name) ||
    members.test(name) ||
    /^(?:部门|单位|方面|成员单位|责任单位)$/.test(name));
