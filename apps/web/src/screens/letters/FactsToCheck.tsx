import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { factChecksQuery } from '../../api/letters.js';
import type { FactCheck } from '../../api/shapes.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { FactAnswer } from './FactAnswer.js';

/** What is to be said of one's unit, before it is said: confirmed, or what is not right. Nothing where nothing waits. */
export function FactsToCheck() {
  const { t } = useTranslation();
  const facts = useQuery(factChecksQuery);
  const [open, setOpen] = useState<FactCheck | null>(null);
  if (facts.error && !facts.data) return <ProblemNotice error={facts.error} onRetry={() => void facts.refetch()} />;
  const waiting = facts.data?.items ?? [];
  if (waiting.length === 0) return null;
  return (
    <section id="facts" data-testid="fact-checks">
      <h2>
        {t('letters.factsToCheck')} <span className="count">{waiting.length}</span>
      </h2>
      <p className="quiet">{t('letters.factsNote')}</p>
      <ul className="lines">
        {waiting.map((fact) => (
          <li key={fact.id} className="apart">
            <span>
              <span className="term">{fact.unit.name}</span>
              {fact.facts}{' '}
              <span className="quiet">
                {t('letters.inLetter', { office: fact.owner.name, kind: t(`letters.of.${fact.kind}`) })}{' '}
                {t('letters.checkBy', { date: fact.checkBy })}
              </span>
            </span>
            {fact.canAnswer && (
              <Button size="small" onClick={() => setOpen(fact)} data-testid="fact-answer">
                {t('letters.answerFact')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && <FactAnswer fact={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
