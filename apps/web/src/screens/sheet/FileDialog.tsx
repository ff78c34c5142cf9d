import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { SheetErrors } from '../../shared/SheetErrors.js';
import { useAction } from '../../shared/useAction.js';
import { onlyDoubts } from './faults.js';
import type { SheetActs } from './useSheetActs.js';

/** The filled-in xlsx: checked first with every mistake by row and column, then taken over as a whole. */
export function FileDialog({ acts, onClose }: { acts: SheetActs; onClose: () => void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [confirmed, setConfirmed] = useState(false);
  const { scope } = acts;
  const check = useAction(
    (sent: { file: File; confirmed: boolean }) =>
      acts.api.handIn(sent.file, { dryRun: true, confirmed: sent.confirmed }),
    { quiet: true, scope },
  );
  const apply = useAction((chosen: File) => acts.api.handIn(chosen, { dryRun: false, confirmed }), {
    quiet: true,
    scope,
    done: t('sheet.done'),
    onDone: (report) => {
      acts.take(report.sheet);
      onClose();
    },
  });
  const error = apply.error ?? check.error;
  const report = check.data;
  const look = (chosen: File, right: boolean) => {
    setFile(chosen);
    setConfirmed(right);
    apply.reset();
    check.mutate({ file: chosen, confirmed: right });
  };
  return (
    <Dialog
      width={720}
      title={t('oneSheet.upload')}
      okText={t('sheet.apply')}
      okButtonProps={okButton('sheet-apply', { disabled: !report || file === null || report.changedCells === 0 })}
      confirmLoading={apply.isPending}
      onOk={() => file && apply.mutate(file)}
      onClose={onClose}
    >
      <p className="quiet">{t('oneSheet.uploadNote')}</p>
      <Upload.Dragger
        accept=".xlsx"
        maxCount={1}
        fileList={file ? [{ uid: 'one', name: file.name, size: file.size }] : []}
        beforeUpload={(chosen) => {
          look(chosen, false);
          return false;
        }}
        onRemove={() => {
          setFile(null);
          check.reset();
          apply.reset();
        }}
        data-testid="sheet-file"
      >
        <p>{check.isPending ? t('sheet.checking') : t('sheet.drop')}</p>
      </Upload.Dragger>
      {report && !error && (
        <Alert
          type="info"
          className="problem"
          data-testid="sheet-report"
          title={
            report.changedCells === 0
              ? t('oneSheet.reportSame')
              : t('oneSheet.report', { rows: report.changedRows, cells: report.changedCells })
          }
        />
      )}
      {isProblem(error, 'sheetInvalid') ? <SheetErrors problem={error} /> : <ProblemNotice error={error} />}
      {onlyDoubts(error) && file && (
        <Button size="small" onClick={() => look(file, true)} data-testid="file-confirm">
          {t('oneSheet.confirm')}
        </Button>
      )}
    </Dialog>
  );
}
