/** The words that change what a target means: whom it is about, for each of what, how much of it. */

const place =
  /^(?:其中)?(全[市省县区州盟旗国镇]|[市县省区]域内|城乡|城镇|城区|主城区|中心城区|建成区|农村|乡村|沿海|本[市省县区]|我[市省县区]|各级|市本级|[市县省]{2}两级|全社会|全行业|(?:国家|[省市县区]|乡镇|街道)级(?:及以上|以上|以下)?)/;
const grade =
  /[特一二三四]级(?:甲等)?(?:(?:及|或)?以[上下])?(?:公立|综合性?|中医|民营)*(?:医院|医疗(?:卫生)?机构|[一-龥]{0,6}?(?:学校|机构|企业|单位|保健院))|(?:规模以上|规上|限额以上|限上)(?:[一-龥]{0,4}?(?:企业|单位))?/;
/** What was reached is not whom it concerns: 达到三级标准. */
const reached = /(?:达到|具备|升级为|创建为?)[^，]{0,16}?(?:水平|标准|能力|等级)/g;
const bound =
  '均|都|至少|力争|各|分别|建成|建有|建设|建立|设置|设立|选取|选派|确定|配备|有|达到|不少于|不低于|培育|打造|完成|开展';
const perHead =
  /每(?:[百千万亿]|\d{1,4}万?)(?:[名个]?[一-龥]{0,6}?(?:人口|人员|居民|学生|儿童|老年人|职工)|平方公里|[名个人户])/;
const perPlace = new RegExp(
  `(?:每(?![年月季周天日两半])(?:个|家|所|名|位|一)?|各(?=[市县区乡镇村街省旗级地]))[一-龥]{1,8}?[一-龥（）、]{0,10}?(?=${bound})`,
);
const listPlace = /[市县区省乡镇]、[一-龥（）、]{1,8}?(?=(?:力争)?各(?:建|设|有|打造|培育))/;

/** These hold for all that is listed behind them; 县域内 and 三级医院 only for what they stand before. */
const forAll = /^(?:全.|[我本].|各级|全社会|全行业)$/;
const listed = /^[^\d]*[、和及与][^\d]*\d/;

/** Whom or where a target speaks of, as printed; null where the words name none, or name the very thing that is counted. */
export function scopeOf(indicator: string, text: string, isCount: boolean): string | null {
  const own = scopeIn(indicator);
  if (own !== null) return isCount && own === indicator && grade.exec(own)?.[0] === own ? null : own;
  const around = scopeIn(text);
  return around === null || (listed.test(text) && !forAll.test(around)) ? null : around;
}

function scopeIn(text: string): string | null {
  const subject = text.replace(reached, '');
  const found = [place.exec(subject)?.[1], grade.exec(subject)?.[0]].filter(
    (words) => words !== undefined && words !== '',
  );
  return found.length === 0 ? null : [...new Set(found)].join(' ');
}

/** For each of what a target counts: 每个区（市）, 每千人口, 每百名卫生技术人员. */
export function perOf(text: string): string | null {
  return (perHead.exec(text) ?? listPlace.exec(text) ?? perPlace.exec(text))?.[0] ?? null;
}

/** How much of a whole a state must reach: 全部, 普遍, 全覆盖. */
export function coverageOf(text: string): string | null {
  return (
    /全覆盖|全部|所有|普遍|总体|整体|各级|每个|应[一-龥]尽[一-龥]|(?<![平人户年月日])均(?![衡等匀价])/.exec(
      text,
    )?.[0] ?? null
  );
}
