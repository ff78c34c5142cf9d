import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import type { PasteCells } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { SheetErrors } from '../../shared/SheetErrors.js';
import { cellsOf } from './clipboard.js';
import { onlyDoubts } from './faults.js';
import type { SheetActs } from './useSheetActs.js';

interface Props {
  /** Cells pasted into a row already; without them a block with headings is asked for. */
  block: PasteCells | null;
  acts: SheetActs;
  onClose: () => void;
}

/** A block from a spreadsheet, taken over as a whole or not at all, with every mistake by row and column. */
export function BlockDialog({ block, acts, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { paste } = acts;
  const cells = block?.cells ?? (text.trim() === '' ? [] : cellsOf(text));
  const put = (confirmed: boolean) => {
    const start = block ?? { startRowId: null, startLine: 0, startColumn: 'progress' as const };
    paste.mutate({ ...start, cells, confirmed }, { onSuccess: onClose });
  };
  return (
    <Dialog
      width={720}
      title={t('oneSheet.paste')}
      okText={t('oneSheet.pasteSubmit')}
      okButtonProps={okButton('paste-submit', { disabled: cells.length === 0 })}
      confirmLoading={paste.isPending}
      onOk={() => put(false)}
      onClose={onClose}
      afterClose={paste.reset}
    >
      {block === null ? (
        <>
          <p className="quiet">{t('oneSheet.pasteNote')}</p>
          <Input.TextArea
            autoFocus
            autoSize={{ minRows: 4, maxRows: 12 }}
            value={text}
            data-testid="paste-cells"
            onChange={(event) => setText(event.target.value)}
          />
        </>
      ) : (
        <p>{t('oneSheet.block', { rows: cells.length, columns: cells[0]?.length ?? 0 })}</p>
      )}
      {isProblem(paste.error, 'sheetInvalid') ? (
        <SheetErrors problem={paste.error} />
      ) : (
        <ProblemNotice error={paste.error} />
      )}
      {onlyDoubts(paste.error) && (
        <Button size="small" onClick={() => put(true)} data-testid="paste-confirm">
          {t('oneSheet.confirm')}
        </Button>
      )}
    </Dialog>
  );
}
