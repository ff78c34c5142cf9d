import { useTranslation } from 'react-i18next';
import { closeInstruction } from '../../api/instructions.js';
import type { Instruction } from '../../api/shapes.js';
import { FormDialog } from '../../shared/FormDialog.js';
import { today } from '../../shared/today.js';
import { useAction } from '../../shared/useAction.js';
import { DayField, WordsField } from '../item/acts/fields.js';

interface Fields {
  note: string;
  saidOn: string;
}
interface Props {
  one: Instruction;
  onDone: (after: Instruction) => void;
  onClose: () => void;
}

/** The office closes on the leader's word: what the leader said, and on which day. */
export function CloseDialog({ one, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const close = useAction(({ note, saidOn }: Fields) => closeInstruction(one, { note: note.trim(), saidOn }), {
    quiet: true,
    done: t('instructions.actDone.close'),
    onDone,
  });
  return (
    <FormDialog<Fields>
      title={t('instructions.closeOnWord')}
      note={t('instructions.closeOnWordNote', { who: one.leader.name })}
      initial={{ saidOn: today() }}
      act={{ run: close.mutate, isPending: close.isPending, error: close.error }}
      onClose={onClose}
    >
      <WordsField name="note" label={t('instructions.leaderWord')} min={1} max={1000} autoFocus />
      <DayField name="saidOn" label={t('instructions.saidOn')} until={today()} />
    </FormDialog>
  );
}
