import PizZip from 'pizzip';
import { type ProblemDetail, Problem } from '#libs/kernel';
import { checkTemplate } from './check-template.js';
import { shippedTemplate } from './shipped-template.js';

const paragraphs = (text: string): string =>
  text
    .split('|')
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join('');

/** The shipped template with other text (paragraphs parted by `|`) and, where wanted, other text at its foot. */
function template(body: string, foot?: string): Buffer {
  const zip = new PizZip(shippedTemplate());
  const put = (name: string, change: (xml: string) => string) => zip.file(name, change(zip.file(name)?.asText() ?? ''));
  put('word/document.xml', (xml) => xml.replace(/<w:body>.*<w:sectPr>/s, `<w:body>${paragraphs(body)}<w:sectPr>`));
  if (foot !== undefined) put('word/footer1.xml', (xml) => xml.replace(/<w:p>.*<\/w:p>/s, () => paragraphs(foot)));
  return zip.generate({ type: 'nodebuffer' });
}

const problemOf = async (bytes: Buffer): Promise<Problem | null> => {
  try {
    await checkTemplate(bytes);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
};
const faultsOf = async (body: string, foot?: string): Promise<ProblemDetail[]> => {
  const problem = await problemOf(template(body, foot));
  if (problem) expect(problem.code).toBe('templatePlaceholders');
  return problem?.errors ?? [];
};

const TITLE = '{标题}';
const BODY = '{#正文}|{段}|{/正文}';
const SOUND = `${TITLE}|${BODY}`;

describe('a template is taken', () => {
  it('that is the shipped one', async () => {
    expect(await problemOf(shippedTemplate())).toBeNull();
  });

  it.each([
    ['has its title and its body', SOUND],
    ['repeats its body within one paragraph', '{标题}|{#正文}{段} {/正文}'],
    ['lists the items, with the same day in each line', `${SOUND}|{#事项}{序号}{事项名称}{反馈时限}{/事项}`],
    ['says what stands where there are no items', `${SOUND}|{^事项}无{/事项}`],
    [
      'has a condition inside a list, and a list inside a condition',
      `${SOUND}|{#有主送}{#事项}{#有抄送}{序号}{/有抄送}{/事项}{/有主送}`,
    ],
    ['has its title on both sides of a condition', `{#有主送}${TITLE}{/有主送}{^有主送}${TITLE}{/有主送}|${BODY}`],
  ])('that %s', async (_, body) => {
    expect(await faultsOf(body)).toEqual([]);
  });
});

describe('a template is refused', () => {
  it.each([
    ['an unknown name', `${SOUND}|{题目}`, 'unknown', '题目', '没有名为“题目”的占位符'],
    ['an unknown name inside a list', `${SOUND}|{#事项}{题目}{/事项}`, 'unknown', '题目', '占位符说明'],
    ['a paragraph outside the body', `${SOUND}|{段}`, 'outside', '段', '请放在 {#正文} 与 {/正文} 之间'],
    ['a paragraph among the items', `${SOUND}|{#事项}{段}{/事项}`, 'outside', '段', '{#正文}'],
    ['a paragraph where there is no body', `${SOUND}|{^正文}{段}{/正文}`, 'outside', '段', '{#正文}'],
    ['an item’s name outside the items', `${SOUND}|{事项名称}`, 'outside', '事项名称', '{#事项} 与 {/事项}'],
    [
      'an item’s name under a condition alone',
      `${SOUND}|{#有主送}{事项名称}{/有主送}`,
      'outside',
      '事项名称',
      '{#事项}',
    ],
    ['an item’s name in the body', '{标题}|{#正文}{段}{事项名称}{/正文}', 'outside', '事项名称', '{#事项}'],
    ['a value as a section', `${SOUND}|{#标题}一{/标题}`, 'form', '标题', '请写作 {标题}'],
    ['a value as a section for what is not there', `${SOUND}|{^署名}一{/署名}`, 'form', '署名', '请写作 {署名}'],
    ['the body as a value', `${TITLE}|{正文}`, 'form', '正文', '{#正文} … {/正文}'],
    ['the items as a value', `${SOUND}|{事项}`, 'form', '事项', '{#事项} … {/事项}'],
    ['a condition as a value', `${SOUND}|{有主送}`, 'form', '有主送', '{#有主送} … {/有主送}'],
    ['a value as XML', `${SOUND}|{@标题}`, 'form', '标题', '请写作 {标题}'],
    [
      'the items inside the body',
      '{标题}|{#正文}{段}{#事项}{序号}{/事项}{/正文}',
      'nested',
      '事项',
      '移到其他重复内容之外',
    ],
    ['no title', BODY, 'leftOut', '标题', '请加上 {标题}'],
    ['a title in each paragraph only', '{#正文}{标题}{段}{/正文}', 'leftOut', '标题', '请加上 {标题}'],
    ['a title under a condition only', `{#有主送}${TITLE}{/有主送}|${BODY}`, 'leftOut', '标题', '不要只放在条件之内'],
    ['no body', TITLE, 'leftOut', '正文', '请加上 {#正文}{段}{/正文}'],
    ['a body without its paragraphs', `${TITLE}|{#正文}一{/正文}`, 'leftOut', '正文', '{#正文}{段}{/正文}'],
    ['a body under a condition only', `${TITLE}|{#有主送}{#正文}{段}{/正文}{/有主送}`, 'leftOut', '正文', '{段}'],
    ['a brace that is not closed', `${SOUND}|{署名`, 'broken', '署名', '花括号'],
    ['a list that is not closed', `${SOUND}|{#事项}{序号}`, 'broken', '事项', '{/…}'],
    ['a list closed by another name', `${SOUND}|{#事项}{序号}{/正文}`, 'broken', '事项', '不完整'],
  ])('with %s', async (_, body, code, placeholder, said) => {
    const faults = await faultsOf(body);
    expect(faults).toEqual([
      expect.objectContaining({ code, placeholder, file: 'word/document.xml', message: expect.stringContaining(said) }),
    ]);
    expect(faults[0]?.message).toMatch(/^正文部分：/);
  });

  it('naming the foot of the page where it stands there, and every other place as well', async () => {
    const faults = await faultsOf(`${TITLE}|{正文}`, '{段}{#标题}一{/标题}');
    expect(faults.map(({ code, placeholder, message }) => [code, placeholder, message.split('：')[0]])).toEqual(
      expect.arrayContaining([
        ['form', '正文', '正文部分'],
        ['outside', '段', '页脚'],
        ['form', '标题', '页脚'],
      ]),
    );
    expect(faults.filter(({ code }) => code === 'leftOut')).toEqual([]);
  });

  it('whose title and body stand at the foot alone', async () => {
    const faults = await faultsOf('一', '{标题}{#正文}{段}{/正文}');
    expect(faults.map(({ code, placeholder }) => [code, placeholder])).toEqual([
      ['leftOut', '标题'],
      ['leftOut', '正文'],
    ]);
  });
});
