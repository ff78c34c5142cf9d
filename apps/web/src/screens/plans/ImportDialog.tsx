import { App, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { importFile, importText } from '../../api/plans.js';
import type { ImportResult } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { DocumentInput, fileOf, isGiven, noDocument } from '../../shared/DocumentInput.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

/** A new draft is checked; of a known document the plan is shown, or where this copy of it differs. */
function placeOf({ planId, known, copy }: ImportResult): string {
  if (!known) return `/plans/${planId}/check`;
  return copy && copy.differences > 0 ? `/plans/${planId}/copies/${copy.sourceId}` : `/plans/${planId}`;
}

/** A document in, a draft out: by file, or by pasting its text where the format is not read. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [given, setGiven] = useState(noDocument);
  const [share, setShare] = useState(0);

  const send = async (): Promise<ImportResult> => {
    if (given.way === 'text') return importText(given.text);
    setShare(0);
    return importFile(fileOf(given), setShare);
  };
  const doImport = useAction(send, {
    quiet: true,
    onDone: (result) => {
      if (result.known) void message.info(knownWords(result), 6);
      onClose();
      void navigate(placeOf(result));
    },
  });

  const knownWords = ({ title, copy }: ImportResult) =>
    copy && copy.differences > 0 ? t('copy.known', { title, count: copy.differences }) : t('plans.known', { title });

  return (
    <Dialog
      width={640}
      title={t('plans.import')}
      okText={doImport.isPending ? t('plans.reading') : t('plans.importSubmit')}
      okButtonProps={okButton('import-submit', { disabled: !isGiven(given) })}
      confirmLoading={doImport.isPending}
      onOk={() => doImport.mutate(undefined)}
      onClose={onClose}
    >
      <p className="quiet">{t('plans.importNote')}</p>
      <DocumentInput
        given={given}
        onChange={(chosen) => {
          setGiven(chosen);
          doImport.reset();
        }}
      />
      {doImport.isPending && given.way === 'file' && <Progress percent={Math.round(share * 100)} size="small" />}
      <ProblemNotice error={doImport.error} />
    </Dialog>
  );
}
