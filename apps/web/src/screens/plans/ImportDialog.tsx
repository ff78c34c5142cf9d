import { IMPORT_BYTE_LIMIT, IMPORT_FILE_ENDINGS } from '#libs/contracts';
import { App, Input, Modal, Progress, Segmented, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { importFile, importText } from '../../api/plans.js';
import { ApiProblem } from '../../api/problem.js';
import type { ImportResult } from '../../api/shapes.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

type Way = 'file' | 'text';

/** A document in, a draft out: by file, or by pasting its text where the format is not read. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [way, setWay] = useState<Way>('file');
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [share, setShare] = useState(0);

  const send = async (): Promise<ImportResult> => {
    if (way === 'text') return importText(text);
    if (file === null) throw new ApiProblem(422, 'documentEmpty');
    if (file.size > IMPORT_BYTE_LIMIT) throw new ApiProblem(413, 'payloadTooLarge');
    setShare(0);
    return importFile(file, setShare);
  };
  const doImport = useAction(send, {
    quiet: true,
    onDone: (result) => {
      if (result.known) void message.info(t('plans.known', { title: result.title }), 6);
      onClose();
      void navigate(result.known ? `/plans/${result.planId}` : `/plans/${result.planId}/check`);
    },
  });
  const ready = way === 'file' ? file !== null : text.trim() !== '';

  return (
    <Modal
      open
      width={640}
      title={t('plans.import')}
      okText={doImport.isPending ? t('plans.reading') : t('plans.importSubmit')}
      cancelText={t('action.cancel')}
      okButtonProps={okButton('import-submit', { disabled: !ready })}
      confirmLoading={doImport.isPending}
      mask={{ closable: false }}
      onOk={() => doImport.mutate(undefined)}
      onCancel={onClose}
    >
      <p className="quiet">{t('plans.importNote')}</p>
      <Segmented<Way>
        value={way}
        onChange={setWay}
        options={(['file', 'text'] as const).map((value) => ({ value, label: t(`plans.by.${value}`) }))}
      />
      <div className="import-body">
        {way === 'file' ? (
          <Upload.Dragger
            accept={IMPORT_FILE_ENDINGS.join(',')}
            maxCount={1}
            fileList={file ? [{ uid: 'one', name: file.name, size: file.size }] : []}
            beforeUpload={(chosen) => {
              setFile(chosen);
              doImport.reset();
              return false;
            }}
            onRemove={() => setFile(null)}
            data-testid="import-file"
          >
            <p>{t('plans.drop')}</p>
            <p className="faint">{t('plans.formats')}</p>
          </Upload.Dragger>
        ) : (
          <Input.TextArea
            autoFocus
            rows={12}
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={t('plans.paste')}
            aria-label={t('plans.paste')}
            data-testid="import-text"
          />
        )}
      </div>
      {doImport.isPending && way === 'file' && <Progress percent={Math.round(share * 100)} size="small" />}
      <ProblemNotice error={doImport.error} />
    </Modal>
  );
}
