import writeXlsxFile from 'write-excel-file/node';
import type { ItemEvidence } from '#libs/contracts';
import { xlsxText } from '#libs/kernel';

type Cited = ItemEvidence['items'][number];

/** A citation with the place of its file in the archive; null where no file is in it. */
export interface IndexedCitation {
  readonly cited: Cited;
  readonly path: string | null;
}

const statuses: Readonly<Record<Cited['status'], string>> = {
  submitted: '待审核',
  accepted: '已采用',
  returned: '已退回',
  withdrawn: '已撤回引用',
};
const kinds: Readonly<Record<Cited['evidence']['kind'], string>> = {
  file: '文件',
  link: '链接',
  text: '文字',
  figure: '数据',
};

const columns: readonly [heading: string, width: number, value: (line: IndexedCitation, index: number) => string][] = [
  ['序号', 6, (_, index) => String(index + 1)],
  ['目标指标', 24, ({ cited }) => cited.target?.indicator ?? '（整项任务）'],
  ['报送单位', 20, ({ cited }) => cited.evidence.unit.name],
  ['材料名称', 30, ({ cited }) => cited.evidence.title],
  ['证明内容', 40, ({ cited }) => cited.evidence.proves],
  ['所属时段', 24, ({ cited }) => `${cited.evidence.periodFrom} 至 ${cited.evidence.periodTo}`],
  ['类型', 8, ({ cited }) => kinds[cited.evidence.kind]],
  ['状态', 12, ({ cited }) => (cited.evidence.withdrawn ? '材料已撤回' : statuses[cited.status])],
  ['文件或内容', 50, (line) => holding(line)],
  ['SHA-256', 66, ({ cited }) => (cited.evidence.content.kind === 'file' ? cited.evidence.content.sha256 : '')],
];

/** Excel refuses a longer cell and calls the whole file damaged. */
const CELL_LIMIT = 32_767;

/** The list of what is cited (佐证材料清单) as xlsx; every cell is typed as text, so that none is a formula. */
export function archiveIndex(indexed: readonly IndexedCitation[]): Promise<Buffer> {
  const headings = columns.map(([value]) => ({ type: String, value, fontWeight: 'bold' as const }));
  const lines = indexed.map((line, index) =>
    columns.map(([, , value]) => ({
      type: String,
      value: xlsxText(value(line, index).slice(0, CELL_LIMIT)),
      wrap: true,
    })),
  );
  return writeXlsxFile([headings, ...lines], {
    sheet: '佐证材料清单',
    columns: columns.map(([, width]) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
}

function holding({ cited, path }: IndexedCitation): string {
  const { content, withdrawn } = cited.evidence;
  switch (content.kind) {
    case 'link':
      return content.link;
    case 'text':
      return content.text;
    case 'figure':
      return `${content.figure} ${content.figureUnit}`.trim();
    case 'file':
      return path ?? (withdrawn ? '（材料已撤回，未附文件）' : '（文件未通过病毒检查，未附）');
  }
}
