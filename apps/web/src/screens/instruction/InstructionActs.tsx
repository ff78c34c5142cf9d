import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { closeInstruction, presentReply, returnReply } from '../../api/instructions.js';
import { keys } from '../../api/keys.js';
import type { Instruction } from '../../api/shapes.js';
import { useMe } from '../../auth/useMe.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { RegisterDialog } from '../instructions/RegisterDialog.js';
import { CloseDialog } from './CloseDialog.js';
import { ReplyDialog } from './ReplyDialog.js';

const works = {
  returnReply,
  present: presentReply,
  close: (one: Instruction, note: string) => closeInstruction(one, { note, saidOn: null }),
} as const;
type Act = keyof typeof works | 'reply';
const order: readonly Act[] = ['returnReply', 'reply', 'present', 'close'];

/** What may be done with it now: each in a few words, the one that goes on as the filled button. */
export function InstructionActs({ one }: { one: Instruction }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const me = useMe();
  const [open, setOpen] = useState<Act | 'further' | null>(null);
  const may = order.filter((act) => one.acts.includes(act));
  const primary = may.at(-1);
  const onClose = () => setOpen(null);
  const onDone = (after: Instruction) => {
    cache.setQueryData(keys.instructions.detail(one.id), after);
    void cache.invalidateQueries({ queryKey: keys.instructions.lists });
    void cache.invalidateQueries({ queryKey: keys.inbox.all });
    onClose();
  };
  const onWord = one.status === 'presented' && one.leader.id !== me.id;
  const nameOf = (act: Act) =>
    act === 'close' && onWord ? t('instructions.closeOnWord') : t(`instructions.act.${act}`);
  return (
    <>
      {one.status === 'registered' && me.isSupervisor && one.plan && !one.acts.includes('close') && (
        <Button
          type="primary"
          onClick={() => void navigate(`/plans/${one.plan?.id}/issue`)}
          data-testid="instruction-issue"
        >
          {t('instructions.issue')}
        </Button>
      )}
      {one.acts.includes('further') && (
        <Button onClick={() => setOpen('further')} data-testid="instruction-further">
          {t('instructions.further')}
        </Button>
      )}
      {may.map((act) => (
        <Button
          key={act}
          type={act === primary ? 'primary' : 'default'}
          onClick={() => setOpen(act)}
          data-testid={`instruction-${act}`}
        >
          {nameOf(act)}
        </Button>
      ))}
      {open === 'further' && <RegisterDialog earlier={one} onClose={onClose} />}
      {open === 'reply' && <ReplyDialog one={one} onDone={onDone} onClose={onClose} />}
      {open === 'close' && onWord && <CloseDialog one={one} onDone={onDone} onClose={onClose} />}
      {open !== null && open !== 'further' && open !== 'reply' && !(open === 'close' && onWord) && (
        <ReasonDialog
          title={t(`instructions.act.${open}`)}
          label={t(`instructions.actLabel.${open}`)}
          submit={t(`instructions.act.${open}`)}
          done={t(`instructions.actDone.${open}`)}
          optional={open === 'close' && one.status === 'presented'}
          work={(text) => works[open](one, text)}
          onDone={onDone}
          onClose={onClose}
        >
          <p className="quiet">
            {open === 'close' && one.status !== 'presented'
              ? t('instructions.abandonedNote')
              : t(`instructions.actNote.${open}`)}
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
