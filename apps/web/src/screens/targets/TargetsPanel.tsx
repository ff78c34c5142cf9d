import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { targetsQuery } from '../../api/indicators.js';
import { keys } from '../../api/keys.js';
import type { ItemTargets, Target } from '../../api/shapes.js';
import { SectionHead } from '../../shared/SectionHead.js';
import { ReadingDialog } from './ReadingDialog.js';
import { SetTargetsDialog } from './SetTargetsDialog.js';
import { TargetTable } from './TargetTable.js';
import { WithdrawTargetDialog } from './WithdrawTargetDialog.js';
import './targets.css';

type Doing = { act: 'set' } | { act: 'report' | 'withdraw'; target: Target } | null;

/** Target against baseline and last value, and what was reported before. */
export function TargetsPanel({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { data } = useQuery(targetsQuery(itemId));
  const [doing, setDoing] = useState<Doing>(null);
  if (!data) return null;

  const close = () => setDoing(null);
  const done = (targets: ItemTargets) => {
    cache.setQueryData(keys.parts.targets(itemId), targets);
    void cache.invalidateQueries({ queryKey: keys.items.detail(itemId) });
    void cache.invalidateQueries({ queryKey: keys.items.history(itemId) });
    close();
  };
  return (
    <section data-testid="targets">
      <SectionHead title={t('targets.title')}>
        {data.canSet && (
          <Button type="link" onClick={() => setDoing({ act: 'set' })} data-testid="set-targets">
            {t('targets.set')}
          </Button>
        )}
      </SectionHead>
      {data.targets.length === 0 ? (
        <p className="faint">{t('targets.none')}</p>
      ) : (
        <TargetTable
          targets={data}
          onReport={(target) => setDoing({ act: 'report', target })}
          onWithdraw={(target) => setDoing({ act: 'withdraw', target })}
        />
      )}
      {doing?.act === 'set' && (
        <SetTargetsDialog itemId={itemId} version={data.version} onDone={done} onClose={close} />
      )}
      {doing?.act === 'report' && <ReadingDialog itemId={itemId} target={doing.target} onDone={done} onClose={close} />}
      {doing?.act === 'withdraw' && (
        <WithdrawTargetDialog itemId={itemId} target={doing.target} onDone={done} onClose={close} />
      )}
    </section>
  );
}
