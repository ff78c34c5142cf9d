import { byEnumerationComma, splitTopLevel, type Range } from '../unit-list.js';

/** Words around what is measured, and how to get at it. */

const acts =
  '(?=建|打造|培[育养]|推[进动广]|发展|实[施现]|完[成善]|引[进育]|开展|形成|达到|消除|创|设|组织|提[升高]|支持|改造|布局)';
/** Words before what is measured; those that also begin names (重点人群, 基本医保, 应用) only where an act follows. */
const leading = new RegExp(
  '^(?:' +
    [
      '其中|同时|此外|并且|以及|力争|争取|确保|力求|努力|推动|促进|积极|切实|进一步|更加|逐步|不断|稳步|持续|大力|加快|全力|着力',
      '分别|各自|必须|累计|总计|每年|年内|率先|如期|全面' + acts,
      `(?:重点|基本|初步|总体|整体|普遍|计划|全部|规划|统筹|高质量|高标准|高水平|高起点|规范|探索|创新)${acts}`,
      `(?:应|要|将|须|再|已|可|均|都|并|且)${acts}`,
      '[，、；：—–\\-·●■]|[一二三四五六七八九十]是|[和及与](?=[一-龥]{4})',
    ].join('|') +
    ')+',
);
const trailing =
  /(?:力争|争取|确保|力求|全部|总体|整体|普遍|基本|初步|进一步|更加|逐步|不断|稳步|持续|分别|各自|必须|平均|累计|总计|稳定|保持|得到|实现|至少|指标|年均|同比|也|须|要|(?<![公])共|(?<![供响反适对效])应|(?<![平人户年月日])均|(?<![首成])都|(?<![高平中初同相])等)+$/;

/** Verbs that bring something about: what follows is the thing. */
export const verbs =
  '新增|新引育|新引进|新建成|新?（[改扩迁续、]{1,5}）建|[改扩迁]（[改扩迁]{1,2}）建|减轻|减免|优化提升|整治提升|提升改造|新建|新设|新改扩建|新改建|新培育|改建|扩建|改扩建|改造提升|改造|建成完善|建成|建强|建好|建立健全|建立|建设|打造|培育认定|培育|培养|培训|引进|引育|招引|选派|选取|选树|选聘|选拔|遴选|评选|认定|创建|创成|争创|设立|设置|成立|组建|构建|开展|举办|召开|组织|实施|推进|推出|推广|发布|完成|实现|配备|配置|发展|增加|布局|确定|安排|下沉|轮训|招聘|招收|派出|整治|治理|修复|提供|开放|开通|投放|入库|储备|落地|签约|制定|出台|编制|形成|攻克|突破|转化|孵化|集聚|吸引|拥有|检查|抽查|巡查|走访|接待|消除|关停|淘汰|压减|完善|动态管理|做强|做优|做大|服务|惠及|救助|资助|谋划|储备|安装|加装|更新|更换|铺设|敷设|埋设|衬砌|架设|亮化|硬化|拓宽|疏浚|疏通|清淤|清理|加固|新打|放流|拆除|回收|盘活|流转|栽植|栽种|维修|修缮|化解|处置|续建|迁建|复垦|新登记|净增|争取|争当|扶持|壮大|入选|获批|申报|挖掘|保护|种植|营造|绿化|新开工|开工|竣工|投产|投用|交付|筹集|供应|发放|覆盖|达标';
const leadingVerb = new RegExp(`^(?:${verbs})+`);

const recurs = /^(?:\d{1,2}|[两三四五])年内?|^每(?:\d{1,2}|[两二三四五六半])?(?:学年|学期|年度?|季度?|月|周)/;
const dates =
  /(?:力争|到|至|在|于|较|比|与)*20\d\d年[年底末]*(?:前|相比)?|(?:今年|明年|当年)?年[底末](?:之?前)?|\d{1,2}月底?前/g;

/** A phrase without its dates and without the words that only connect, hope or hurry. */
export function trimWords(text: string): string {
  if (text === '') return '';
  return text
    .replace(dates, '')
    .replace(recurs, '')
    .replace(leading, '')
    .replace(trailing, '')
    .replace(/[，、；：]+$/, '');
}

/** The thing a verb brings about: 高标准建设国家重点学科 → 国家重点学科; 新增… keeps its verb, for the count is of new ones. */
export function objectOf(text: string): string {
  const bare = trimWords(text);
  if (/^新(?:增|引)/.test(bare) || isMeasure(bare)) return bare;
  const object = bare.replace(leadingVerb, '').replace(leading, '').replace(leadingVerb, '');
  return object;
}

/** A predicate behind things that were counted: 8所学校达到标准. */
export const stateVerb =
  /(?:全部|均|都|力争|基本)*(?:达到|达标|建成|完成|实现|设置|设立|具备|通过|纳入|配备|建立|开设|取得|获得|实行|推行|接入|成为|创建|创成|入选|享有|拥有|投用|投产|开工|跻身|进入(?=全[国省市]|世界))/;

/** A predicate behind a part of a whole: 60%的村开展…. */
export const goalVerb =
  /达到|达标|建成|完成|实现|设置|设立|开展|具备|通过|纳入|配备|配置|建立|开设|取得|获得|实行|推行|接入|使用|参加|参与|提供|成为|创建|入选|享有|拥有|实施|推广|普及|运用|应用|完善|建设|打造/;

const treatment =
  /^(.{2,20}?)(?:分类|分批|逐一|全面|集中|统一|依法)*(?:(?:进行|实施|开展)(?=[一-龥]{0,8}(?:改造|建设|整治|治理|提升|升级|修缮|维修|养护|改建|扩建|更新|加固|修复|清淤|疏浚|绿化|亮化|硬化|检查|抽查|检测|监测|评估|普查|体检|培训|轮训|救助|帮扶)$)|(?=(?:安装|加装|配备|更换|发放|提供)[一-龥]))([一-龥]{2,24})$/;

/** 对20座桥梁进行维修, 为300户家庭安装扶手: how many are dealt with is what is promised. */
export const isTreated = (ahead: string, behind: string): boolean =>
  /^(?:[一-龥]{0,4})?[对为](?!此)[^，；：]{0,24}$/.test(ahead) && treatment.test(behind);

/** What is done to the things counted, before their name: 维修的桥梁; the name alone where nothing is said. */
export const treated = (thing: string): string => thing.replace(treatment, '$2的$1');

const notMeasures = /(?:效率|效能|质量|力量|流量效应|能量|价值|程度|基数|占比例|对比|攀比|尽量|变量|考量|音量|分量)$/;
const measures =
  /(?:率|量|比|比例|比重|占比|数|数量|总量|存量|增量|流量|产量|销量|排放量|用量|容量|体量|人数|次数|人次|人次数|床位|金额|额|余额|总额|经费|费用|支出|收入|投入|指数|值|产值|增加值|规模|面积|里程|长度|高度|时长|时间|时限|成本|强度|浓度|密度|增速|增幅|涨幅|降幅|到位资金|得分|满意度|知晓度|获得感指数|贡献度|依存度|参与度|素养水平|素养|寿命|价格|能耗|税收|利润|份额|排名|位次|存栏|出栏|蓄积|覆盖面|台次|批次|件数|单位数|投资|水耗|电耗)$/;

/** Whether a name is of something that can be read off in numbers. */
export function isMeasure(name: string): boolean {
  const bare = name.replace(/（[^（）]*）$/, '');
  return measures.test(bare) && !notMeasures.test(bare);
}

const conjunction = /^(?:以及|和|及|与)/;

/** The members of a list of things: 下转患者人数及占比, 医疗、管理和科研. Positions of the folded text. */
export function listMembers(s: string, range: Range): Range[] {
  const members: Range[] = [];
  for (const part of splitTopLevel(s, range.a, range.b, byEnumerationComma)) {
    let from = part.a;
    for (let i = part.a + 2; i < part.b - 1; i += 1) {
      const word = conjunction.exec(s.slice(i, i + 2))?.[0];
      if (word === undefined || isInside(s, part.a, i)) continue;
      const left = s.slice(from, i);
      // 门诊人次与出院人次比 is one ratio; 和 inside a name (文化和旅游) parts nothing
      if (word === '与' && /比$/.test(s.slice(i, part.b)) && !/比$/.test(left)) continue;
      if (!isMeasure(left)) continue;
      members.push({ a: from, b: i });
      from = i + word.length;
    }
    members.push({ a: from, b: part.b });
  }
  return members.filter((member) => member.b > member.a);
}

function isInside(s: string, a: number, i: number): boolean {
  let depth = 0;
  for (let k = a; k < i; k += 1) {
    if ('（“《'.includes(s.charAt(k))) depth += 1;
    else if ('）”》'.includes(s.charAt(k))) depth -= 1;
  }
  return depth > 0;
}

/** What is only hoped for. */
export const hopes = /力争|争取|争创|力求|争当|争做|争先|努力(?=实现|达到|建成|打造)/;

/** Phrases that say nothing by themselves. */
export const idle =
  /^(?:其中|同时|此外|并|且|下同|具体[为是]?|主要目标[为是]?|目标[为是]?|分[一-龥]{1,4}推进|如期完成|按期完成|确保|等)$/;

/** 以基层为重点: the phrase goes on behind its comma. */
export const continues =
  /以[^，]{1,40}为(?:主|核心|基础|重点|主体|引领|骨干|支撑|依托|补充|龙头|关键|导向|纽带|抓手|载体|平台|目标|中心|前提|保障|引擎|特色|代表|网底|主线)(?:体)?$/;
