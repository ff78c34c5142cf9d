import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keys } from '../../api/keys.js';
import { prepareUrges } from '../../api/letters.js';
import type { LetterSummary } from '../../api/shapes.js';
import { useAction } from '../../shared/useAction.js';
import { PrepareDialog } from './PrepareDialog.js';
import { ReminderDaysDialog } from './ReminderDaysDialog.js';
import { SendSeveral } from './SendSeveral.js';

/** What the office does with its letters: prepare, and send those that were checked, seen before they go. */
export function OfficeTools({ letters }: { letters: readonly LetterSummary[] }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'prepare' | 'send' | 'reminderDays' | null>(null);
  const checked = letters.filter(({ status }) => status === 'checked');
  const urges = useAction(() => prepareUrges(), {
    onDone: ({ prepared }) => {
      void message.success(
        prepared === 0 ? t('letters.noneToPrepare') : t('letters.urgesPrepared', { count: prepared }),
      );
      void cache.invalidateQueries({ queryKey: keys.letters.lists });
    },
  });
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'urges', label: t('letters.prepareUrges'), onClick: () => urges.mutate(undefined) },
            { key: 'reminderDays', label: t('letters.reminderDaysOpen'), onClick: () => setOpen('reminderDays') },
            { key: 'templates', label: t('letters.templates'), onClick: () => void navigate('/letters/templates') },
          ],
        }}
      >
        <Button loading={urges.isPending} data-testid="letters-more">
          {t('action.more')}
        </Button>
      </Dropdown>
      <Button onClick={() => setOpen('prepare')} data-testid="letter-prepare">
        {t('letters.prepare')}
      </Button>
      {checked.length > 0 && (
        <Button type="primary" onClick={() => setOpen('send')} data-testid="letters-send">
          {t('letters.sendChecked', { count: checked.length })}
        </Button>
      )}
      {open === 'prepare' && <PrepareDialog onClose={() => setOpen(null)} />}
      {open === 'reminderDays' && <ReminderDaysDialog onClose={() => setOpen(null)} />}
      {open === 'send' && <SendSeveral letters={checked} onClose={() => setOpen(null)} />}
    </>
  );
}
