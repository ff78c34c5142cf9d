import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { decideExtension } from '../../../api/item-acts.js';
import { Due } from '../../../shared/words.js';
import { ActDialog, type ActProps } from './ActDialog.js';
import { DayField, WordsField } from './fields.js';
import { useItemAct } from './useItemAct.js';

interface Fields {
  decision: 'grant' | 'refuse';
  reason: string;
  dueOn?: string;
  basis?: string;
}

/** Grants a later date or refuses it; a date of a document or a leader moves only with their approval. */
export function DecideExtensionAct({ item, onClose }: ActProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const grants = Form.useWatch('decision', form) === 'grant';
  const needsBasis = grants && (item.dueOwner === 'document' || item.dueOwner === 'leader');
  const { extension } = item;
  const act = useItemAct(
    item,
    ({ id }, { decision, reason, dueOn, basis }: Fields) => {
      if (!extension) return Promise.resolve(null);
      return decideExtension(id, extension, {
        decision,
        reason: reason.trim(),
        dueOn: (grants && dueOn) || null,
        basis: (needsBasis && basis?.trim()) || null,
      });
    },
    { done: t('act.decideExtension.done'), onDone: onClose },
  );
  const required = t('form.required', { field: t('extension.basis') });
  return (
    <ActDialog
      item={item}
      form={form}
      title={t('itemAction.decideExtension')}
      okText={t('contest.submit')}
      note={
        extension && (
          <>
            <p>
              <Due on={item.dueOn} /> → <strong>{extension.proposedDue}</strong>
              {item.dueOwner !== null && <> · {t(`dueOwner.${item.dueOwner}`)}</>}
            </p>
            <p>
              <span className="term">{t('act.reason')}</span>
              {extension.reason}
            </p>
          </>
        )
      }
      initial={{ dueOn: extension?.proposedDue }}
      act={act}
      blocked={extension === null}
      onClose={onClose}
    >
      <Form.Item
        name="decision"
        label={t('contest.decision')}
        rules={[{ required: true, message: t('extension.pick') }]}
      >
        <Radio.Group
          options={[
            { value: 'grant', label: t('extension.grant') },
            { value: 'refuse', label: t('extension.refuse') },
          ]}
        />
      </Form.Item>
      {grants && <DayField name="dueOn" label={t('extension.given')} from={item.dueOn ?? undefined} />}
      {needsBasis && (
        <Form.Item
          name="basis"
          label={t('extension.basis')}
          extra={t(`extension.rule.${item.dueOwner ?? 'document'}`)}
          rules={[{ required: true, whitespace: true, message: required }]}
        >
          <Input maxLength={500} data-testid="field-basis" />
        </Form.Item>
      )}
      <WordsField name="reason" label={t('contest.reason')} />
    </ActDialog>
  );
}
