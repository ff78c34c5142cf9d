import { useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import { confirmSuccession, withdrawSuccession } from '../../api/successions.js';
import type { Succession } from '../../api/shapes.js';
import { today } from '../../shared/today.js';
import { useAction } from '../../shared/useAction.js';
import { GiveDialog } from './GiveDialog.js';

interface Props {
  succession: Succession;
  chosen: readonly string[];
  onChosen: () => void;
}

/** Give rows to another unit, take the reform back, confirm the table. What the server refuses is looked at again. */
export function SuccessionActs({ succession, chosen, onChosen }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [giving, setGiving] = useState(false);
  const { id, rows, effectiveOn, status } = succession;
  const show = (now: Succession) => {
    client.setQueryData(keys.successions.detail(id), now);
    void client.invalidateQueries({ queryKey: keys.successions.lists });
  };
  const again = () => void client.invalidateQueries({ queryKey: keys.successions.detail(id) });
  const confirm = useAction(confirmSuccession, { done: t('successions.done'), onDone: show, onRefused: again });
  const withdraw = useAction(withdrawSuccession, { onDone: show, onRefused: again });
  const later = effectiveOn > today();
  const ask = later
    ? t('successions.confirmAskLater', { day: effectiveOn })
    : t('successions.confirmAsk', { count: rows.length });
  const waiting = status === 'confirmed' && rows.every(({ confirmed }) => confirmed);
  return (
    <>
      {chosen.length > 0 && (
        <Button onClick={() => setGiving(true)} data-testid="succession-give">
          {t('successions.give')} · {t('successions.chosen', { count: chosen.length })}
        </Button>
      )}
      <Popconfirm title={t('successions.withdrawAsk')} onConfirm={() => withdraw.mutate(succession)}>
        <Button loading={withdraw.isPending} data-testid="succession-withdraw">
          {t('successions.withdraw')}
        </Button>
      </Popconfirm>
      {!waiting && (
        <Popconfirm title={ask} onConfirm={() => confirm.mutate(succession)}>
          <Button type="primary" loading={confirm.isPending} data-testid="succession-confirm">
            {later ? t('successions.confirmLater', { day: effectiveOn }) : t('successions.confirm')}
          </Button>
        </Popconfirm>
      )}
      {giving && (
        <GiveDialog
          succession={succession}
          chosen={chosen}
          onDone={(now) => {
            show(now);
            setGiving(false);
            onChosen();
          }}
          onRefused={again}
          onClose={() => setGiving(false)}
        />
      )}
    </>
  );
}
