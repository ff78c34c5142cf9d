import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem.js';
import { pagesOf } from './pages.js';
import { lineText } from './problem-text.js';
import { useProblemText } from './useProblemText.js';

/** Every wrong cell, by row and column as the person sees them in the sheet. */
export function SheetErrors({ problem }: { problem: ApiProblem }) {
  const { t, i18n } = useTranslation();
  const say = useProblemText();
  return (
    <>
      <Alert type="error" className="problem" title={say(problem)} data-testid="problem" data-code={problem.code} />
      <Table
        aria-label={t('sheet.message')}
        size="small"
        rowKey={(line) => `${line.row} ${line.column} ${line.code}`}
        pagination={pagesOf(problem.lines.length)}
        scroll={{ y: 280 }}
        dataSource={problem.lines}
        data-testid="sheet-errors"
        columns={[
          { title: t('sheet.row'), dataIndex: 'row', width: 80 },
          { title: t('sheet.column'), dataIndex: 'column', width: 140 },
          { title: t('sheet.message'), render: (_, line) => lineText(line, i18n) },
        ]}
      />
    </>
  );
}
