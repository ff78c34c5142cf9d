import { parseOutline } from './index.js';

const body = '一、任务\n1.治理河道。清淤。（市水务局负责）\n';

const notice = [
  '滨海市人民政府办公室',
  '关于印发滨海市水环境治理',
  '实施方案的通知',
  '滨政办发〔2025〕12号',
  '各区、县人民政府，市政府各部门：',
  '《滨海市水环境治理实施方案》已经市政府同意，现印发给你们，请认真贯彻落实。',
  '滨海市人民政府办公室',
  '2025年2月10日',
  '（此件公开发布）',
  '滨海市水环境治理',
  '实施方案',
  '为贯彻落实《省水利条例》和《关于治理水环境的意见》（江政发〔2024〕8号）精神，制定本方案。',
  '一、总体要求',
  '到2027年，水质明显改善；到2035年，水清岸绿。',
  '二、主要任务',
  '1.治理河道。到2026年清淤。（市水务局负责）',
].join('\n');

describe('the front matter', () => {
  it('of a notice yields the plan and who issued it', () => {
    expect(parseOutline(notice)).toMatchObject({
      title: '滨海市水环境治理实施方案',
      documentNumber: '滨政办发〔2025〕12号',
      issuer: '滨海市人民政府办公室',
      issuedOn: '2025-02-10',
      addressees: ['各区、县人民政府', '市政府各部门'],
      basis: ['《省水利条例》', '《关于治理水环境的意见》（江政发〔2024〕8号）'],
      horizons: [2027, 2035],
      secrecy: null,
    });
  });

  it('of an opinion is read from its title and the signature behind the text', () => {
    const text = `滨海市人民政府关于节约用水的意见\n各区人民政府：\n为节约用水，提出如下意见。\n${body}滨海市人民政府\n二〇二五年一月十五日\n`;
    const outline = parseOutline(text);
    expect(outline).toMatchObject({
      title: '滨海市人民政府关于节约用水的意见',
      issuer: '滨海市人民政府',
      issuedOn: '2025-01-15',
    });
    expect(outline.items[0]!.measures).toBe('清淤。');
  });

  it.each([
    ['滨海市水务局　　2025年2月10日', '滨海市水务局'],
    ['滨海市水务局　滨海市财政局　共青团滨海市委员会\n2025年2月10日', '滨海市水务局、滨海市财政局、共青团滨海市委员会'],
    ['滨海市水务局\n滨海市财政局\n2025年2月10日', '滨海市水务局、滨海市财政局'],
    ['滨 海 市 水 务 局\n2025年2月10日', '滨海市水务局'],
  ])('reads the signature %j and the title behind it', (signature, issuer) => {
    const head = '关于印发《滨海市治水方案》的通知\n各区水务局：\n现将方案印发给你们，请遵照执行。\n';
    const outline = parseOutline(`${head}${signature}\n滨海市治水方案\n为治水，制定本方案。\n${body}`);
    expect(outline).toMatchObject({ title: '滨海市治水方案', issuer, issuedOn: '2025-02-10' });
  });

  it('drops a second printing of the title, line by line', () => {
    const outline = parseOutline(`滨海市水环境滨海市水环境治理实施方案治理实施方案\n为了治水，制定本方案。\n${body}`);
    expect(outline.title).toBe('滨海市水环境治理实施方案');
  });

  it.each([
    ['机密★1年\n特急\n', '机密'],
    ['000012\n秘密★10年\n', '秘密'],
    ['绝 密\n', '绝密'],
    ['内部资料 注意保存\n', '内部'],
    ['', null],
  ])('%j marks the document as %s', (mark, secrecy) => {
    const outline = parseOutline(`${mark}滨海市治水方案\n${body}`);
    expect(outline.secrecy).toBe(secrecy);
    expect(outline.title).toBe('滨海市治水方案');
  });

  it('takes the word in a title or sentence for no marking', () => {
    const outline = parseOutline(
      '滨海市保密工作方案\n一、任务\n1.管理文件。落实机密级文件登记，秘密文件单独存放。（市委办公室负责）\n',
    );
    expect(outline.secrecy).toBeNull();
  });

  it('treats links, comment forms and page numbers as furniture', () => {
    const outline = parseOutline(
      `原文链接：https://example.org/a\n滨海市治水方案\n${body}— 2 —\n\n点赞(0)\n评论列表\n返回\n顶部`,
    );
    expect(outline.title).toBe('滨海市治水方案');
    expect(outline.leaves.filter((leaf) => leaf.kind === 'furniture')).toHaveLength(2);
    expect(outline.items).toHaveLength(1);
  });
});
