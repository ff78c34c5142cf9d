import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../api/keys.js';
import { downloadTemplate, handInSheet, type SheetKind } from '../api/organisation.js';
import { isProblem } from '../api/problem.js';
import { Dialog } from './Dialog.js';
import { okButton } from './ok-button.js';
import { ProblemNotice } from './ProblemNotice.js';
import { SheetErrors } from './SheetErrors.js';
import { useAction } from './useAction.js';

/** A sheet of units or people: checked first with every error by row and column, taken over as a whole or not at all. */
export function SheetDialog({ kind, onClose }: { kind: SheetKind; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const template = useAction(() => downloadTemplate(kind));
  const check = useAction((sheet: File) => handInSheet(kind, sheet, true), { quiet: true });
  const apply = useAction((sheet: File) => handInSheet(kind, sheet, false), {
    quiet: true,
    done: t('sheet.done'),
    onDone: () => {
      for (const key of kind === 'units' ? [keys.units, keys.groups] : [keys.users.lists]) {
        void cache.invalidateQueries({ queryKey: key });
      }
      onClose();
    },
  });
  const error = apply.error ?? check.error;
  const report = check.data;

  return (
    <Dialog
      width={720}
      title={t(`sheet.title.${kind}`)}
      okText={t('sheet.apply')}
      okButtonProps={okButton('sheet-apply', { disabled: !report || file === null })}
      confirmLoading={apply.isPending}
      onOk={() => file && apply.mutate(file)}
      onClose={onClose}
    >
      <p className="quiet">
        {t('sheet.note')}
        <Button type="link" size="small" onClick={() => template.mutate(undefined)}>
          {t('sheet.template')}
        </Button>
      </p>
      <Upload.Dragger
        accept=".xlsx"
        maxCount={1}
        fileList={file ? [{ uid: 'one', name: file.name, size: file.size }] : []}
        beforeUpload={(chosen) => {
          setFile(chosen);
          apply.reset();
          check.mutate(chosen);
          return false;
        }}
        onRemove={() => {
          setFile(null);
          check.reset();
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
          title={t('sheet.report', { added: report.added, changed: report.changed, unchanged: report.unchanged })}
        />
      )}
      {isProblem(error, 'sheetInvalid') ? <SheetErrors problem={error} /> : <ProblemNotice error={error} />}
    </Dialog>
  );
}
