import PizZip from 'pizzip';
import { documentKinds } from '#libs/contracts';
import { loadPaper } from '#libs/letters';
import { aDocument } from '../support/a-document.js';
import { hasOfficeValidator, officeFaults } from '../support/office-faults.js';

const { renderDocx } = await loadPaper();

describe('a letter as a Word file', () => {
  it.each(documentKinds)('of the kind “%s” follows the schema: Word opens it without a repair', async (kind) => {
    const long = Array.from({ length: 60 }, (_, index) => `${index + 1}．<建设> & “社区”嵌入式服务设施。`);
    const bare = { kind, number: '', recipients: '', paragraphs: [], day: '', answerBy: '', items: [] };
    const imprint = {
      copiesTo: '市委办公室，市人大常委会办公室',
      office: '海州市人民政府办公室',
      day: '2026年9月15日',
    };
    const report = { kind, signer: '江某', imprint };
    const unsent = { kind, signer: '', imprint: { ...imprint, copiesTo: '', day: '' } };
    for (const document of [{ kind, paragraphs: long }, bare, report, unsent])
      expect(await officeFaults('docx', renderDocx(aDocument(document), null))).toEqual([]);
  });

  it('is told where its elements stand in another order', async () => {
    const zip = new PizZip(renderDocx(aDocument(), null));
    const text = zip.file('word/document.xml')!.asText();
    zip.file('word/document.xml', text.replace(/(<w:pgSz [^>]*\/>)(<w:pgMar [^>]*\/>)/, '$2$1'));
    const faults = await officeFaults('docx', zip.generate({ type: 'nodebuffer' }));
    expect(faults.join('\n').includes('pgSz')).toBe(hasOfficeValidator);
  });
});
