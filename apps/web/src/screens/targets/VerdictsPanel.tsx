import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verdictsQuery } from '../../api/indicators.js';
import { keys } from '../../api/keys.js';
import { Moment } from '../../shared/Moment.js';
import { SectionHead } from '../../shared/SectionHead.js';
import { VerdictDialog } from './VerdictDialog.js';
import './targets.css';

/** What was found about each year; takes no room where nothing was and none is to be given. */
export function VerdictsPanel({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { data } = useQuery(verdictsQuery(itemId));
  const [giving, setGiving] = useState(false);
  if (!data || (data.verdicts.length === 0 && !data.canGive)) return null;
  return (
    <section data-testid="verdicts">
      <SectionHead title={t('verdicts.title')}>
        {data.canGive && (
          <Button type="link" onClick={() => setGiving(true)} data-testid="give-verdict">
            {t('verdicts.give')}
          </Button>
        )}
      </SectionHead>
      <ul className="lines">
        {data.verdicts.map((verdict) => (
          <li key={verdict.id} className="apart" data-testid="verdict">
            <strong>{verdict.year}</strong>
            <span>
              {t(`verdicts.of.${verdict.verdict}`)}
              {verdict.replaced && <span className="overlay">{t('verdicts.replaced')}</span>}
            </span>
            <span className="quiet">{verdict.note}</span>
            <span className="faint push">
              {verdict.givenBy.name} <Moment at={verdict.givenAt} day />
            </span>
          </li>
        ))}
      </ul>
      {giving && (
        <VerdictDialog
          itemId={itemId}
          onDone={(verdicts) => {
            cache.setQueryData(keys.parts.verdicts(itemId), verdicts);
            void cache.invalidateQueries({ queryKey: keys.items.history(itemId) });
            setGiving(false);
          }}
          onClose={() => setGiving(false)}
        />
      )}
    </section>
  );
}
