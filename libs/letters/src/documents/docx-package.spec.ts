import PizZip from 'pizzip';
import { fromBuffer } from 'yauzl';
import { type DocumentKind, documentKinds } from '#libs/contracts';
import { renderDocx } from './render-docx.js';

const document = (kind: DocumentKind) => ({
  kind,
  mark: '海州市人民政府办公室',
  number: '督催〔2026〕3号',
  signer: kind === 'specialReport' ? '江某' : null,
  imprint: { copiesTo: '市委办公室', office: '市政府办公室', day: '2026年9月15日' },
  title: '关于 A&B <重点> 项目的“函件”',
  recipients: '市教育局',
  paragraphs: ['第一段。', '', '第三段 & 结尾。'],
  signature: '海州市人民政府办公室',
  day: '2026年9月15日',
  answerBy: '2026年9月18日',
  items: [1, 2].map((n) => ({ number: `督${n}`, title: '建设<机构>', lead: '市教育局', due: '2026年9月30日' })),
});

/** The names in the directory of the file, each as often as it is there. */
const namesIn = (docx: Buffer): Promise<string[]> =>
  new Promise((resolve, reject) => {
    fromBuffer(docx, { lazyEntries: false }, (error, zip) => {
      if (error) return reject(error);
      const names: string[] = [];
      zip.on('entry', ({ fileName }: { fileName: string }) => names.push(fileName));
      zip.on('end', () => resolve(names));
      zip.on('error', reject);
    });
  });

const NAME = String.raw`[A-Za-z_][\w.:-]*`;
const TAG = new RegExp(String.raw`^<(/?)(${NAME})((?:\s+${NAME}="[^"<]*")*)\s*(/?)>`);

/** What makes the text no XML, or null: each tag closed in its order, each attribute once, each prefix declared. */
function unsoundness(xml: string): string | null {
  const open: string[] = [];
  let rest = xml.replace(/^\uFEFF?<\?xml [^>]*\?>\s*/, '');
  const prefixes = new Set(['xml', 'xmlns', ...[...rest.matchAll(/xmlns:(\w+)=/g)].map(([, prefix]) => prefix)]);
  while (rest !== '') {
    const text = /^[^<]+/.exec(rest)?.[0] ?? '';
    if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(text)) return `a bare & in “${text.slice(0, 40)}”`;
    if (open.length === 0 && text.trim() !== '') return `text outside: “${text.slice(0, 40)}”`;
    rest = rest.slice(text.length);
    if (rest === '') break;
    const [tag = '', closing, name = '', attributes = '', empty] = TAG.exec(rest) ?? [];
    if (tag === '') return `no tag at “${rest.slice(0, 60)}”`;
    const given = [...attributes.matchAll(new RegExp(String.raw`\s(${NAME})=`, 'g'))].map(([, one = '']) => one);
    if (new Set(given).size < given.length) return `an attribute twice in ${tag}`;
    const unknown = [name, ...given].find((one) => one.includes(':') && !prefixes.has(one.split(':')[0]));
    if (unknown !== undefined) return `an unknown prefix in ${unknown}`;
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (!empty) open.push(name);
    rest = rest.slice(tag.length);
  }
  return open.length > 0 ? `<${open.at(-1)}> stays open` : null;
}

/** The part a relationship of `source` leads to. */
const resolved = (source: string, target: string): string => new URL(target, `file:///${source}`).pathname.slice(1);
const attribute = (tag: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

describe.each(documentKinds.map((kind) => [kind]))('the Word file of a document: %s', (kind) => {
  const docx = renderDocx(document(kind), null);
  const zip = new PizZip(docx);
  const names = Object.keys(zip.files);
  const text = (name: string): string => zip.file(name)?.asText() ?? '';

  it('has the parts a Word file needs, none of them twice', async () => {
    expect(names).toEqual(
      expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml']),
    );
    const stored = (await namesIn(docx)).map((name) => name.toLowerCase());
    expect(stored.filter((name, at) => stored.indexOf(name) !== at)).toEqual([]);
  });

  it('is XML in every part', () => {
    const faults = names.map((name) => [name, unsoundness(text(name))]).filter(([, fault]) => fault !== null);
    expect(faults).toEqual([]);
  });

  it('says of each part what it is, and the document is the main one', () => {
    const types = text('[Content_Types].xml');
    const known = (name: string) =>
      types.includes(`PartName="/${name}"`) || types.includes(`Extension="${name.split('.').at(-1)}"`);
    expect(names.filter((name) => name !== '[Content_Types].xml' && !known(name))).toEqual([]);
    expect(types).toMatch(/PartName="\/word\/document\.xml"[^>]*wordprocessingml\.document\.main\+xml/);
    expect(text('_rels/.rels')).toMatch(/relationships\/officeDocument"[^>]*Target="word\/document\.xml"/);
  });

  it('leads by each relationship to a part, and names none that it does not have', () => {
    for (const rels of names.filter((name) => name.endsWith('.rels'))) {
      const [, folder = '', of = ''] = /^(.*)_rels\/(.*)\.rels$/.exec(rels) ?? [];
      const tags = text(rels).match(/<Relationship [^>]*>/g) ?? [];
      const inner = tags.filter((tag) => attribute(tag, 'TargetMode') !== 'External');
      const targets = inner.map((tag) => resolved(`${folder}${of}`, attribute(tag, 'Target') ?? ''));
      expect(targets.filter((target) => !names.includes(target))).toEqual([]);
      const ids = tags.map((tag) => attribute(tag, 'Id'));
      expect(new Set(ids).size).toBe(ids.length);
      const used = [...text(`${folder}${of}`).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map(([, id]) => id);
      expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });
});

describe('what is no XML', () => {
  it.each(['<a><b></a></b>', '<a>', '<a b="1" b="2"/>', '<w:a/>', '<a>&</a>', '<a/>text', '<a b=1/>'])('%s', (xml) => {
    expect(unsoundness(xml)).not.toBeNull();
  });
  it.each(['<?xml version="1.0"?><a x="&amp;"><b/>&#9;</a>', '<w:a xmlns:w="u"><w:b w:c="1"/></w:a>'])(
    'is not %s',
    (xml) => {
      expect(unsoundness(xml)).toBeNull();
    },
  );
});
