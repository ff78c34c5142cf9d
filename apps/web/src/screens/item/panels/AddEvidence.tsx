import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Form, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citationActions, fileEvidence } from '../../../api/evidence.js';
import { keys } from '../../../api/keys.js';
import { isProblem } from '../../../api/problem.js';
import type { KnownEvidence } from '../../../api/shapes.js';
import { targetsQuery } from '../../../api/indicators.js';
import { ProblemNotice } from '../../../shared/ProblemNotice.js';
import { useAction } from '../../../shared/useAction.js';
import { useWide } from '../../../shared/useWide.js';
import { EvidenceForm, type EvidenceFields } from './EvidenceForm.js';
import { UploadProgress } from './UploadProgress.js';
import { useFileUpload } from './useFileUpload.js';

interface Props {
  itemId: string;
  onClose: () => void;
}

/** One record more; what was supplied before is offered to cite instead. */
export function AddEvidence({ itemId, onClose }: Props) {
  const { t } = useTranslation();
  const wide = useWide();
  const cache = useQueryClient();
  const [form] = Form.useForm<EvidenceFields>();
  const [file, setFile] = useState<File | null>(null);
  const upload = useFileUpload();
  const targets = useQuery(targetsQuery(itemId));

  const contentOf = async (fields: EvidenceFields) => {
    switch (fields.kind) {
      case 'file':
        return { kind: 'file' as const, uploadId: file ? await upload.send(file, fields.unitId) : '' };
      case 'link':
        return { kind: 'link' as const, link: fields.link ?? '' };
      case 'text':
        return { kind: 'text' as const, text: fields.text ?? '' };
      case 'figure':
        return { kind: 'figure' as const, figure: fields.figure ?? 0, figureUnit: fields.figureUnit ?? '' };
    }
  };
  const refresh = () => {
    for (const key of [keys.parts.evidence(itemId), keys.items.detail(itemId), keys.items.history(itemId)]) {
      void cache.invalidateQueries({ queryKey: key });
    }
    onClose();
  };
  const add = useAction(
    async ({ fields, despiteKnown }: { fields: EvidenceFields; despiteKnown: boolean }) =>
      fileEvidence({
        unitId: fields.unitId,
        title: fields.title,
        proves: fields.proves,
        periodFrom: fields.periodFrom,
        periodTo: fields.periodTo,
        content: await contentOf(fields),
        citations: [{ itemId, targetId: fields.targetId ?? null }],
        despiteKnown,
      }),
    { quiet: true, done: t('filing.filed'), onDone: refresh },
  );
  const cite = useAction(
    (evidenceId: string) =>
      citationActions(itemId).cite(evidenceId, (form.getFieldValue('targetId') as string | undefined) ?? null),
    { done: t('filing.cited'), onDone: refresh },
  );
  const known =
    isProblem(add.error, 'evidenceKnown') && Array.isArray(add.error.body.known)
      ? (add.error.body.known as KnownEvidence[])
      : null;

  return (
    <Drawer
      open
      size={wide ? 560 : '100%'}
      title={t('filing.add')}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <Space>
          <Button type="primary" loading={add.isPending} onClick={() => form.submit()} data-testid="evidence-submit">
            {t('filing.submit')}
          </Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </Space>
      }
    >
      {known ? (
        <Alert
          type="info"
          className="problem"
          data-testid="evidence-known"
          title={t('filing.known')}
          description={
            <>
              <ul>
                {known.map((record) => (
                  <li key={record.id}>
                    {record.title} <span className="quiet">{`${record.periodFrom} – ${record.periodTo}`}</span>
                    <Button
                      type="link"
                      size="small"
                      loading={cite.isPending}
                      onClick={() => cite.mutate(record.id)}
                      data-testid="evidence-cite"
                    >
                      {t('filing.cite')}
                    </Button>
                  </li>
                ))}
              </ul>
              <Button
                size="small"
                loading={add.isPending}
                onClick={() =>
                  void form
                    .validateFields()
                    .then((fields) => add.mutate({ fields, despiteKnown: true }))
                    .catch(() => undefined)
                }
                data-testid="evidence-despite"
              >
                {t('filing.despite')}
              </Button>
            </>
          }
        />
      ) : (
        <ProblemNotice error={add.error} />
      )}
      <EvidenceForm
        form={form}
        file={file}
        onFile={(chosen) => {
          setFile(chosen);
          add.reset();
        }}
        disabled={add.isPending}
        targets={(targets.data?.targets ?? []).filter((target) => target.withdrawn === null)}
        onFinish={(fields) => add.mutate({ fields, despiteKnown: false })}
      />
      <UploadProgress {...upload} />
    </Drawer>
  );
}
