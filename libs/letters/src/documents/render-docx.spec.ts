import PizZip from 'pizzip';
import type { OfficialDocument } from './official-document.js';
import { placeholders } from './placeholders.js';
import { renderDocx } from './render-docx.js';
import { shippedTemplate } from './shipped-template.js';

const document: OfficialDocument = {
  kind: 'urge',
  mark: '海州市人民政府办公室',
  number: '督催〔2026〕3号',
  signer: null,
  title: '关于 A&B <重点> 项目的催办单',
  recipients: '市教育局',
  paragraphs: ['第一段。', '第二段\u0001。'],
  signature: '海州市人民政府办公室',
  day: '2026年9月15日',
  answerBy: '2026年9月18日',
  items: [{ number: '督1', title: '建设机构', lead: '市教育局', due: '2026年9月30日' }],
  imprint: null,
};
const part = (docx: Buffer, name: string): string => new PizZip(docx).file(name)?.asText() ?? '';
const textOf = (docx: Buffer): string => part(docx, 'word/document.xml').replace(/<[^>]+>/g, '');

/** The order in which ISO/IEC 29500-1 has the children of an element; Word repairs a file that has another. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'keepNext',
    'keepLines',
    'widowControl',
    'pBdr',
    'tabs',
    'overflowPunct',
    'snapToGrid',
    'spacing',
    'ind',
    'jc',
  ],
  'w:rPr': ['rFonts', 'color', 'spacing', 'kern', 'sz', 'szCs', 'lang'],
  'w:sectPr': ['footerReference', 'pgSz', 'pgMar', 'docGrid'],
  'w:settings': [
    'zoom',
    'bordersDoNotSurroundHeader',
    'bordersDoNotSurroundFooter',
    'evenAndOddHeaders',
    'characterSpacingControl',
    'compat',
  ],
  'w:compat': [
    'spaceForUL',
    'balanceSingleByteDoubleByteWidth',
    'doNotLeaveBackslashAlone',
    'ulTrailSpace',
    'useFELayout',
    'compatSetting',
  ],
  'w:style': ['name', 'qFormat', 'pPr', 'rPr'],
  'w:tblPr': ['tblpPr', 'tblOverlap', 'tblW', 'tblBorders', 'tblLayout'],
  'w:tcPr': ['tcW', 'gridSpan', 'tcMar'],
};

/** The names of an element's own children, by counting what opens and closes. */
function childrenOf(inner: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, closing, name = '', selfClosing] of inner.matchAll(/<(\/?)w:(\w+)[^>]*?(\/?)>/g)) {
    if (closing) depth -= 1;
    else {
      if (depth === 0) names.push(name);
      if (!selfClosing) depth += 1;
    }
  }
  return names;
}

describe('a document in Word', () => {
  it('says what it is to say, whatever signs are in it', () => {
    const text = textOf(renderDocx(document, null));
    expect(text).toContain('关于 A&amp;B &lt;重点&gt; 项目的催办单');
    expect(text).toContain('市教育局：');
    expect(text).toContain('第二段。');
    expect(text).not.toMatch(/[{}\u0001]/);
  });

  it('has no line for recipients where there are none', () => {
    expect(textOf(renderDocx({ ...document, recipients: '' }, null))).not.toContain('：');
  });

  it('names who signed a report to above beside its number, and leaves room where it is signed by hand', () => {
    expect(textOf(renderDocx(document, null))).not.toContain('签发人');
    const of = (signer: string) => textOf(renderDocx({ ...document, signer }, null));
    expect(of('江某')).toMatch(/督催〔2026〕3号\s*签发人：江某/);
    expect(of('')).toMatch(/签发人：\u3000{4}/);
    expect(of('江某').match(/督催〔2026〕3号/g)).toHaveLength(1);
  });

  it('says at its foot whom it goes to besides, which office issues it and when', () => {
    const of = (copiesTo: string) =>
      textOf(
        renderDocx({ ...document, imprint: { copiesTo, office: '市政府办公室', day: '2026年9月15日' } }, null),
      ).replace(/\s/g, '');
    expect(of('市委办公室，市人大常委会办公室')).toContain(
      '抄送：市委办公室，市人大常委会办公室。市政府办公室2026年9月15日印发',
    );
    expect(of('')).not.toContain('抄送');
    expect(of('')).toContain('市政府办公室2026年9月15日印发');
    expect(textOf(renderDocx(document, null))).not.toContain('印发');
  });

  it('fills every placeholder that a template may have', () => {
    const loops: Readonly<Record<string, string>> = {
      正文: '{段}',
      事项: '{序号}{事项名称}{督办编号}{牵头单位}{完成时限}',
    };
    const inLoops = Object.values(loops).join('');
    const tags = placeholders.flatMap((name) =>
      loops[name]
        ? [`{#${name}}${loops[name]}{/${name}}`]
        : inLoops.includes(`{${name}}`) || name.startsWith('有')
          ? []
          : [`{${name}}`],
    );
    const zip = new PizZip(shippedTemplate());
    const body = tags.map((tag) => `<w:p><w:r><w:t>${tag}</w:t></w:r></w:p>`).join('');
    zip.file(
      'word/document.xml',
      part(shippedTemplate(), 'word/document.xml').replace(/<w:body>.*<w:sectPr>/s, `<w:body>${body}<w:sectPr>`),
    );
    const imprint = { copiesTo: '市委办公室', office: '市政府办公室', day: '2026年9月15日' };
    const text = textOf(renderDocx({ ...document, imprint }, zip.generate({ type: 'nodebuffer' })));
    for (const said of ['2026年9月18日', '1建设机构督1市教育局2026年9月30日', '第一段。', '市委办公室'])
      expect(text).toContain(said);
    expect(text).not.toMatch(/[{}]/);
  });

  it.each(['word/document.xml', 'word/styles.xml', 'word/settings.xml', 'word/footer1.xml', 'word/footer2.xml'])(
    'keeps the order of elements that the standard of the format has: %s',
    (name) => {
      const xml = part(renderDocx(document, null), name);
      const faults = Object.entries(orders).flatMap(([element, order]) =>
        [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, 'gs'))].flatMap(([, inner = '']) => {
          const places = childrenOf(inner).map((child) => order.indexOf(child));
          const sorted = places.toSorted((one, other) => one - other);
          return places.includes(-1) || places.join() !== sorted.join()
            ? [`${element}: ${childrenOf(inner).join(', ')}`]
            : [];
        }),
      );
      expect(faults).toEqual([]);
    },
  );

  it('names every part of the package with its type, and refers to no part that is not there', () => {
    const docx = renderDocx(document, null);
    const names = Object.keys(new PizZip(docx).files);
    const types = part(docx, '[Content_Types].xml');
    const overridden = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    expect(names.filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml').toSorted()).toEqual(
      overridden.toSorted(),
    );
    const targets = [...part(docx, 'word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"/g)].map(
      ([, to]) => `word/${to}`,
    );
    expect(targets.filter((target) => !names.includes(target))).toEqual([]);
  });
});
