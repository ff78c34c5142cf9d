import PizZip from 'pizzip';
import { loadPaper } from '#libs/letters';
import { officeFaults } from '../support/office-faults.js';
import { PermissionCity } from '../support/permissions/city.js';
import type { Person } from '../support/permissions/table.js';

interface LetterBody {
  id: string;
  version: number;
  title: string;
  number: string | null;
  acts: string[];
}
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const { shippedTemplate } = await loadPaper();

describe('the routes of letters', () => {
  let city: PermissionCity;
  let letter: LetterBody;

  beforeAll(async () => {
    city = await PermissionCity.open();
    const itemId = await city.itemIn('inProgress', 'item');
    const { status, body } = await city.send('office', 'POST /letters', {}, { kind: 'urge', itemIds: [itemId] });
    expect(status).toBe(201);
    letter = body as LetterBody;
  }, 60_000);
  afterAll(() => city.close());

  const call = (person: Person, route: string, body?: object) =>
    city.send(person, route, { letterId: letter.id }, body, letter.version);
  const file = (person: Person, route: string) =>
    call(person, route)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
  const textOf = (bytes: Buffer): string =>
    (new PizZip(bytes).file('word/document.xml')?.asText() ?? '').replace(/<[^>]+>/g, '');

  it('prepare for the office, and are nobody else’s before they are sent', async () => {
    expect((await call('lead', 'GET /letters/:letterId')).status).toBe(404);
    expect((await call('stranger', 'POST /letters', { kind: 'urge', itemIds: [letter.id] })).status).toBe(403);
    expect((await call('section', 'GET /letters/:letterId')).body).toMatchObject({
      acts: ['edit', 'check', 'discard'],
    });
  });

  it('send a letter that was checked, give it as Word and PDF to whom it went to, and take the answer', async () => {
    expect((await call('office', 'POST /letters/:letterId/send')).body).toMatchObject({ code: 'letterUnchecked' });
    letter = (await call('office', 'PATCH /letters/:letterId', { title: '关于床位建设的催办单', checked: true }))
      .body as LetterBody;
    expect((await call('office', 'POST /letters/:letterId/send')).status).toBe(200);
    letter = (await call('lead', 'GET /letters/:letterId')).body as LetterBody;
    const word = await file('lead', 'GET /letters/:letterId/document?format=docx');
    expect(word.headers['content-type']).toBe(DOCX);
    expect(decodeURIComponent(String(word.headers['content-disposition']))).toContain(
      `催办单 ${letter.number} 市教育局.docx`,
    );
    for (const said of ['市政府办公室', letter.number, '关于床位建设的催办单', '市教育局：', '不必另附材料'])
      expect(textOf(word.body as Buffer)).toContain(said);
    expect(await officeFaults('docx', word.body as Buffer)).toEqual([]);
    const pdf = await file('lead', 'GET /letters/:letterId/document?format=pdf');
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await call('supporter', 'GET /letters/:letterId/document')).status).toBe(404);
    expect((await call('lead', 'GET /letters?toAnswer=true')).body).toMatchObject({ items: [{ id: letter.id }] });
    expect((await call('lead', 'POST /letters/:letterId/answer', { text: '已开工' })).body).toMatchObject({
      status: 'answered',
    });
    expect((await call('leadAbove', 'POST /letters/:letterId/answer', { text: '再答' })).status).toBe(412);
  });

  it('give the paper of a dispatch to its unit', async () => {
    const word = await city
      .send('lead', 'GET /dispatches/:dispatchId/document', { dispatchId: city.dispatchId }, undefined)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    expect(textOf(word.body as Buffer)).toContain('请签收并抓好落实');
    expect(await officeFaults('docx', word.body as Buffer)).toEqual([]);
  });

  const template = (change: (xml: string) => string, more: Readonly<Record<string, string>> = {}): Buffer => {
    const zip = new PizZip(shippedTemplate());
    zip.file('word/document.xml', change(zip.file('word/document.xml')?.asText() ?? ''));
    for (const [name, text] of Object.entries(more)) zip.file(name, text);
    return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  };
  const upload = (person: Person, bytes: Buffer) =>
    city.send(person, 'POST /letter-templates/urge', {}, undefined).attach('file', bytes, '催办单.docx');
  const external = '<Relationship Id="r1" Type="t" Target="http://a.example/t.dotm" TargetMode="External"/>';

  it.each([
    ['an unknown placeholder', template((xml) => xml.replace('{标题}', '{题目}')), 'templatePlaceholders', '“题目”'],
    ['a brace that is not closed', template((xml) => xml.replace('{标题}', '{标题')), 'templatePlaceholders', '花括号'],
    [
      'no place for the body',
      template((xml) => xml.replace('{#正文}', '').replace('{/正文}', '')),
      'templatePlaceholders',
      '“正文”',
    ],
    ['no title', template((xml) => xml.replace('{标题}', '')), 'templatePlaceholders', '“标题”'],
    [
      'the body as a value',
      template((xml) => xml.replace('{#正文}', '{正文}').replace('{段}', '').replace('{/正文}', '')),
      'templatePlaceholders',
      '{#正文} … {/正文}',
    ],
    [
      'a paragraph outside the body',
      template((xml) => xml.replace('{标题}', '{标题}{段}')),
      'templatePlaceholders',
      '请放在 {#正文} 与 {/正文} 之间',
    ],
    [
      'a value as a section',
      template((xml) => xml.replace('{标题}', '{标题}{#署名}（{/署名}')),
      'templatePlaceholders',
      '请写作 {署名}',
    ],
    [
      'an item’s name outside the items',
      template((xml) => xml.replace('{标题}', '{标题}{事项名称}')),
      'templatePlaceholders',
      '请放在 {#事项} 与 {/事项} 之间',
    ],
    ['macros', template((xml) => xml, { 'word/vbaProject.bin': 'x' }), 'templateActive', ''],
    [
      'a template elsewhere',
      template((xml) => xml, { 'word/_rels/settings.xml.rels': external }),
      'templateActive',
      '',
    ],
    ['no Word file', Buffer.from('text'), 'templateUnreadable', ''],
  ])('refuse a template with %s, naming the place', async (_, bytes, code, said) => {
    const { status, body } = await upload('office', bytes);
    expect([status, (body as { code: string }).code]).toEqual([422, code]);
    expect(JSON.stringify(body)).toContain(said);
  });

  it('take a template of the office’s own, write in it, and go back to the shipped one', async () => {
    expect((await upload('lead', shippedTemplate())).status).toBe(403);
    const own = template((xml) => xml.replace('{标题}', '本市样式 {标题}（{反馈时限}）'));
    expect((await upload('office', own)).body).toMatchObject({
      items: [{ kind: 'urge', own: { fileName: '催办单.docx' } }, {}, {}, {}, {}, {}],
    });
    const word = await file('office', 'GET /letters/:letterId/document?format=docx');
    expect(textOf(word.body as Buffer)).toContain('本市样式 关于床位建设的催办单（');
    const ownTemplate = async (person: Person) =>
      (await call(person, 'GET /letters/:letterId/paper-template')).body as object;
    expect(await ownTemplate('lead')).toEqual({ own: true });
    expect((await call('stranger', 'GET /letters/:letterId/paper-template')).status).toBe(404);
    const other = city.send(
      'lead',
      'GET /dispatches/:dispatchId/paper-template',
      { dispatchId: city.dispatchId },
      undefined,
    );
    expect((await other).body).toEqual({ own: false });
    await city.send('office', 'DELETE /letter-templates/urge', {}, undefined).expect(200);
    expect(await ownTemplate('lead')).toEqual({ own: false });
    const again = await file('office', 'GET /letters/:letterId/document?format=docx');
    expect(textOf(again.body as Buffer)).not.toContain('本市样式');
  });
});
