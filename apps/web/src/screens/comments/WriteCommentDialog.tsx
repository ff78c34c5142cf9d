import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Commented, nameable, writeComment } from '../../api/comments.js';
import { keys } from '../../api/keys.js';
import { ColleagueField } from '../../shared/ColleagueField.js';
import { FormDialog } from '../../shared/FormDialog.js';
import { useAction } from '../../shared/useAction.js';
import { WordsField } from '../item/acts/fields.js';

interface Fields {
  text: string;
  mentionedIds?: string[];
  internal?: boolean;
}

/** Says something to all who read it, or inside the own unit. What was typed stays where it could not be sent. */
export function WriteCommentDialog({ subject, onClose }: { subject: Commented; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const internal = Form.useWatch('internal', form) ?? false;
  const send = useAction(
    ({ text, mentionedIds = [], internal = false }: Fields) =>
      writeComment({ ...subject, text: text.trim(), mentionedIds, internal }),
    {
      quiet: true,
      done: t('comments.sent'),
      onDone: () => {
        void cache.invalidateQueries({ queryKey: keys.comments.all });
        void cache.invalidateQueries({ queryKey: keys.inbox.all });
        onClose();
      },
    },
  );
  return (
    <FormDialog<Fields>
      title={t('comments.write')}
      okText={t('comments.send')}
      form={form}
      act={{ run: send.mutate, isPending: send.isPending, error: send.error }}
      onClose={onClose}
    >
      <WordsField name="text" label={t('comments.title')} placeholder={t('comments.placeholder')} min={1} autoFocus />
      <ColleagueField
        name="mentionedIds"
        label={t('comments.mention')}
        extra={t('comments.mentionNote')}
        many
        optional
        among={nameable(subject, internal)}
      />
      <Form.Item name="internal" valuePropName="checked" extra={t('comments.internalNote')}>
        <Checkbox data-testid="field-internal">{t('comments.internal')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
