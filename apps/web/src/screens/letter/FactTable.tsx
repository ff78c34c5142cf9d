import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter, LetterFact } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { AskFacts } from './AskFacts.js';
import { SettleFact, type Settlement } from './SettleFact.js';

/** For the office: what is said of each unit, in official order, and what the unit says to it before it is sent. */
export function FactTable({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const [settling, setSettling] = useState<{ fact: LetterFact; how: Settlement } | null>(null);
  const [asking, setAsking] = useState(false);
  if (letter.facts.length === 0 || !letter.acts.includes('edit')) return null;
  return (
    <section data-testid="letter-facts">
      <h2>
        {t('letters.facts')} <span className="count">{letter.facts.length}</span>
        {letter.acts.includes('askFacts') && (
          <Button type="link" size="small" onClick={() => setAsking(true)} data-testid="facts-ask">
            {t('letters.askFacts')}
          </Button>
        )}
      </h2>
      <p className="quiet">{t('letters.factsBefore')}</p>
      <ul className="lines">
        {letter.facts.map((fact) => (
          <li key={fact.id} data-status={fact.status}>
            <p className="apart">
              <span>
                <UnitLink unit={fact.unit} /> <FactState fact={fact} />
              </span>
              <span className="fact-acts">
                <Button size="small" type="text" onClick={() => setSettling({ fact, how: 'facts' })}>
                  {t('letters.rewrite')}
                </Button>
                {fact.status === 'objected' && (
                  <Button size="small" type="text" onClick={() => setSettling({ fact, how: 'keepReason' })}>
                    {t('letters.keep')}
                  </Button>
                )}
              </span>
            </p>
            <p>{fact.facts}</p>
            {fact.words !== null && <p className="quiet">{t('letters.unitSays', { words: fact.words })}</p>}
            {fact.keptReason !== null && <p className="quiet">{t('letters.keptFor', { reason: fact.keptReason })}</p>}
          </li>
        ))}
      </ul>
      {asking && <AskFacts letter={letter} onClose={() => setAsking(false)} />}
      {settling && <SettleFact letter={letter} {...settling} onClose={() => setSettling(null)} />}
    </section>
  );
}

function FactState({ fact }: { fact: LetterFact }) {
  const { t } = useTranslation();
  if (fact.status === null) return null;
  return (
    <span className="overlay">
      {t(`letters.factStatus.${fact.status}`)}
      {fact.status === 'asked' && fact.checkBy !== null && ` ${t('letters.checkBy', { date: fact.checkBy })}`}
    </span>
  );
}
