import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { addVersion } from '../../api/evidence.js';
import type { Evidence } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { ContentFields } from './ContentFields.js';
import { FileField } from './FileField.js';
import { contentOf, type RecordFields } from './record-fields.js';
import { useUploads } from './useUploads.js';

interface Props {
  record: Evidence;
  onDone: (after: Evidence) => void;
  onClose: () => void;
}

/** A newer version of the same kind; what cites it is looked at anew. */
export function NewVersion({ record, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<RecordFields>();
  const uploads = useUploads(record.unit.id);
  const [picked] = uploads.files;
  const renew = useAction(
    (fields: RecordFields) => addVersion(record, contentOf(record.kind, fields, picked?.uploadId ?? null)),
    {
      quiet: true,
      done: t('evidence.renewed'),
      onDone: (after) => {
        if (picked) uploads.filed(picked);
        onDone(after);
      },
    },
  );
  return (
    <Dialog
      width={560}
      title={t('evidence.renew')}
      okText={t('evidence.submit')}
      okButtonProps={okButton('version-submit', { disabled: record.kind === 'file' && picked?.state !== 'ready' })}
      confirmLoading={renew.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <p className="quiet">{t('evidence.renewNote')}</p>
      <ProblemNotice error={renew.error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={record.versions[0]?.content}
        onFinish={(fields) => renew.mutate(fields)}
      >
        {record.kind === 'file' ? (
          <FileField uploads={uploads} several={false} disabled={renew.isPending} />
        ) : (
          <ContentFields kind={record.kind} />
        )}
      </Form>
    </Dialog>
  );
}
