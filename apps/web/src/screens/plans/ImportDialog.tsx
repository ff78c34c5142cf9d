import { App, Modal, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { importFile, importText } from '../../api/plans.js';
import type { ImportResult } from '../../api/shapes.js';
import { DocumentInput, fileOf, isGiven, noDocument } from '../../shared/DocumentInput.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

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
      if (result.known) void message.info(t('plans.known', { title: result.title }), 6);
      onClose();
      void navigate(result.known ? `/plans/${result.planId}` : `/plans/${result.planId}/check`);
    },
  });

  return (
    <Modal
      open
      width={640}
      title={t('plans.import')}
      okText={doImport.isPending ? t('plans.reading') : t('plans.importSubmit')}
      cancelText={t('action.cancel')}
      okButtonProps={okButton('import-submit', { disabled: !isGiven(given) })}
      confirmLoading={doImport.isPending}
      mask={{ closable: false }}
      onOk={() => doImport.mutate(undefined)}
      onCancel={onClose}
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
    </Modal>
  );
}
