import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { replyInstruction } from '../../api/instructions.js';
import type { Instruction } from '../../api/shapes.js';
import { FormDialog } from '../../shared/FormDialog.js';
import { OwnRecords } from '../../shared/OwnRecords.js';
import { useAction } from '../../shared/useAction.js';
import { WordsField } from '../item/acts/fields.js';

interface Fields {
  text: string;
  evidenceIds?: string[];
}
interface Props {
  one: Instruction;
  onDone: (after: Instruction) => void;
  onClose: () => void;
}

/** How it stands, in a few words; records that the lead has filed already may be named. */
export function ReplyDialog({ one, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const reply = useAction(
    ({ text, evidenceIds = [] }: Fields) => replyInstruction(one, { text: text.trim(), evidenceIds }),
    { quiet: true, done: t('instructions.actDone.reply'), onDone },
  );
  return (
    <FormDialog<Fields>
      title={t('instructions.act.reply')}
      note={t('instructions.actNote.reply')}
      act={{ run: reply.mutate, isPending: reply.isPending, error: reply.error }}
      onClose={onClose}
    >
      <WordsField name="text" label={t('instructions.actLabel.reply')} max={5000} autoFocus />
      <Form.Item name="evidenceIds" label={t('letters.evidence')}>
        <OwnRecords unitId={one.lead.id} />
      </Form.Item>
    </FormDialog>
  );
}
