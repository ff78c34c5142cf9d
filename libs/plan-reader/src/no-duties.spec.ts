import { parseOutline } from './index.js';

/** Every unit that a text is said to charge with something. */
const units = (text: string): string[] =>
  parseOutline(text).items.flatMap(({ leads, supporting, guiding, implementers }) =>
    [...leads, ...supporting, ...guiding, ...implementers].map(({ printed }) => printed),
  );

/** A plan in which only the second part names a unit. */
const plan = (general: string): string =>
  `青山市治水方案\n一、总体要求\n统筹推进各项工作。\n${general}\n二、重点任务\n（一）加固险段。（市水务局牵头，市财政局配合）\n`;

describe('a text that charges nobody', () => {
  it.each([
    [
      'a first line that only ends like a bureau',
      '青山市医院布局\n1.东区\n东区有医院两家。\n2.西区\n西区有医院一家。\n',
    ],
    ['who keeps a web page', '主办单位：青山市政府办公室\n承办单位：青山市大数据局\n网站标识码：1234567890\n'],
    ['who is in charge of a standard', '本标准规定水质。\n本标准起草单位：青山市检测中心\n主管部门：青山市水务局\n'],
    [
      'who builds what is announced',
      '1、项目名称：东河泵站\n2、建设地点：东湖路\n3、建设单位：青山水务有限公司\n4、建设内容：泵站两座。\n',
    ],
    ['who watches over a tender', '三、采购结果\n中标金额：30万元\n监督部门：市财政局\n'],
    ['whom a survey thanks', '样本单位：东湖医院\n支持单位：市卫生健康委\n'],
    ['who held an event', '3月2日举办义诊。\n此次活动由市卫生健康委牵头，市教育局配合。\n共接诊两百人。\n'],
    ['who explains a regulation', '第八条 河道由县级以上人民政府水行政部门负责。\n第九条 本办法由市水务局负责解释。\n'],
    ['who is whose deputy', '王某副市长\n负责水利、应急管理等工作。\n分管市水务局，市应急管理局。\n联系市气象局。\n'],
    ['who signs together', '一、统一认识。\n二、抓好落实。\n市水务局    市财政局\n2024年3月2日\n'],
  ])('says %s', (_name, text) => {
    expect(units(text)).toEqual([]);
  });

  it.each([
    ['who decides on an application', '审批部门：市发展改革委'],
    ['who publishes', '公开责任部门：市政府办公室'],
    ['where the money is', '开户银行：建设银行青山分行'],
    ['who belongs to a group', '成员单位：市发展改革委、市教育局'],
    ['whom the text addresses', '市发展改革委、市教育局：'],
    ['who wrote to it', '市发展改革委、市教育局'],
    ['whence it is taken', '——摘自市发展改革委'],
    ['how a body is called', '（以下简称市发展改革委）'],
    ['whom a word excludes', '（不含市发展改革委）'],
    ['where the duties stand', '责任分工：见附件'],
    ['where the duties stand, in a sentence', '部门分工：详见附件2。'],
    ['what follows', '各牵头单位、责任单位：现将有关事项通知如下。'],
    ['who held a meeting', '会议由市发展改革委主办，市教育局协办。'],
  ])('may say before the duties %s', (_name, line) => {
    expect(units(plan(line))).toEqual(['市水务局', '市财政局']);
  });
});

describe('a text that charges somebody', () => {
  it.each([
    [
      'what is governed, of several works',
      '1.东河。\n主管部门：市水务局\n2.西河。\n主管部门：市住建局\n',
      '市水务局 市住建局',
    ],
    ['a board of a free trade zone', '1.通关。（由自由贸易区管委会牵头，市商务局配合）\n', '自由贸易区管委会 市商务局'],
    ['a part before the unit', '1.护岸。（险段加固由市水务局牵头，市财政局配合）\n', '市水务局 市财政局'],
    [
      'lines of units in every part',
      '1.护岸。\n市水务局\n2.清淤。\n市住建局\n3.巡查。\n（市应急局负责）\n',
      '市水务局 市住建局 市应急局',
    ],
    ['the bureau of security', '1.巡逻。（市国家安全局、市公安局负责）\n', '市国家安全局 市公安局'],
  ])('is read with %s', (_name, text, read) => {
    expect(units(`青山市工作方案\n${text}`).join(' ')).toBe(read);
  });
});
