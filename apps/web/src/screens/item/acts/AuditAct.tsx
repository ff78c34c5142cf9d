import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { recordAudit } from '../../../api/item-acts.js';
import { idIn } from '../../../shared/address-filters.js';
import { FileField } from '../../evidence/FileField.js';
import { isUnderWay } from '../../evidence/picked.js';
import { useUploads } from '../../evidence/useUploads.js';
import { today } from '../../../shared/useParties.js';
import { ActDialog, type ActProps } from './ActDialog.js';
import { DayField, WordsField } from './fields.js';
import { useItemAct } from './useItemAct.js';

interface Fields {
  kind: 'desk' | 'onSite';
  conclusion: 'passed' | 'notPassed';
  opinion: string;
  visitedOn?: string;
  place?: string;
  team?: string;
}

/** What was found, at the desk or on the spot; an on-site check names day, place and team. */
export function AuditAct({ item, onClose }: ActProps) {
  const { t } = useTranslation();
  // Somebody who comes from a sample audits as part of it.
  const [search] = useSearchParams();
  const sampleId = idIn(search.get('sample')) ?? null;
  const [form] = Form.useForm<Fields>();
  const onSite = Form.useWatch('kind', form) === 'onSite';
  const uploads = useUploads(item.reviewer.id, { offersKnown: false });
  const act = useItemAct(
    item,
    ({ id }, { kind, conclusion, opinion, visitedOn, place, team }: Fields) =>
      recordAudit(id, {
        kind,
        conclusion,
        opinion: opinion.trim(),
        visitedOn: (onSite && visitedOn) || null,
        place: (onSite && place?.trim()) || null,
        team: (onSite && team?.trim()) || null,
        sampleId,
        photographs: onSite ? uploads.files.flatMap(({ uploadId }) => uploadId ?? []) : [],
      }),
    { done: t('audit.recorded'), onDone: onClose },
  );
  const required = (field: string) => [
    { required: true, whitespace: true, min: 2, message: t('form.required', { field }) },
  ];
  return (
    <ActDialog<Fields>
      item={item}
      form={form}
      title={t('itemAction.recordAudit')}
      note={sampleId === null ? undefined : t('audit.ofSample')}
      initial={{ kind: 'desk' }}
      act={act}
      blocked={onSite && uploads.files.some((file) => isUnderWay(file) || file.state === 'failed')}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('audit.kind')}>
        <Radio.Group
          options={(['desk', 'onSite'] as const).map((kind) => ({ value: kind, label: t(`audit.kindOf.${kind}`) }))}
        />
      </Form.Item>
      {onSite && (
        <>
          <DayField name="visitedOn" label={t('audit.visitedOn')} until={today()} />
          <Form.Item name="place" label={t('audit.place')} rules={required(t('audit.place'))}>
            <Input maxLength={200} data-testid="field-place" />
          </Form.Item>
          <Form.Item name="team" label={t('audit.team')} rules={required(t('audit.team'))}>
            <Input maxLength={500} data-testid="field-team" />
          </Form.Item>
          <Form.Item label={t('evidence.photographs')} extra={t('audit.teamNote')}>
            <FileField uploads={uploads} disabled={act.isPending} />
          </Form.Item>
        </>
      )}
      <Form.Item name="conclusion" label={t('audit.conclusion')} rules={[{ required: true, message: t('audit.pick') }]}>
        <Radio.Group
          options={(['passed', 'notPassed'] as const).map((value) => ({
            value,
            label: t(`audit.conclusionOf.${value}`),
          }))}
        />
      </Form.Item>
      <WordsField name="opinion" label={t('audit.opinion')} />
    </ActDialog>
  );
}
