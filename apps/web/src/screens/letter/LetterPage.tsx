import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { letterQuery } from '../../api/letters.js';
import type { Letter } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { PageHead } from '../../shared/PageHead.js';
import { Paper } from '../../shared/Paper.js';
import { LetterState } from '../letters/LetterState.js';
import { Answer } from './Answer.js';
import { Chain } from './Chain.js';
import { DraftForm } from './DraftForm.js';
import { FactTable } from './FactTable.js';
import { Figures } from './Figures.js';
import { LetterActs } from './LetterActs.js';
import { LetterText } from './LetterText.js';
import { Lines } from './Lines.js';
import './letter.css';

/** One letter: what it says, about which items, where it stands, and what was answered. */
export function Component() {
  const { letterId = '' } = useParams();
  const letter = useQuery(letterQuery(letterId));
  if (letter.error && !letter.data) return <Refused error={letter.error} onRetry={() => void letter.refetch()} />;
  return letter.data ? <OneLetter key={letter.data.id} letter={letter.data} /> : <Waiting />;
}

function OneLetter({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const [unsaved, setUnsaved] = useState(false);
  return (
    <div className="page" data-testid="letter" data-status={letter.status}>
      <PageHead
        title={
          <>
            <span className="term">{t(`letters.of.${letter.kind}`)}</span>
            {letter.title}
          </>
        }
        name={letter.title}
        note={<Head letter={letter} />}
      >
        <Paper of={`letters/${letter.id}`} />
        <LetterActs letter={letter} unsaved={unsaved} />
      </PageHead>
      {letter.ended && (
        <p className="notice" data-testid="letter-ended">
          {t(`letters.ended.${letter.status === 'withdrawn' ? 'withdrawn' : 'discarded'}`, {
            reason: letter.ended.reason,
          })}{' '}
          <span className="quiet">
            {letter.ended.by.name} <Moment at={letter.ended.at} />
          </span>
        </p>
      )}
      {letter.acts.includes('edit') ? (
        <DraftForm letter={letter} onChanged={setUnsaved} />
      ) : (
        <LetterText letter={letter} />
      )}
      <Figures letter={letter} />
      <Answer letter={letter} />
      <FactTable letter={letter} />
      <Lines letter={letter} />
      <Chain letter={letter} />
    </div>
  );
}

function Head({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const { number, unit, addressedTo, kind, answerBy, preparedBy, preparedAt, checkedBy, checkedAt, sentBy, sentAt } =
    letter;
  return (
    <ul className="facts">
      <li>
        <LetterState letter={letter} />
      </li>
      {number !== null && <li data-testid="letter-number">{number}</li>}
      <li>
        {t('letters.to')} {unit ? <UnitLink unit={addressedTo ?? unit} /> : t(`letters.toOthers.${kind}`)}
      </li>
      {addressedTo && unit && (
        <li>
          {t('letters.answeredNowBy')} <UnitLink unit={unit} />
        </li>
      )}
      {answerBy !== null && <li>{t('letters.answerByDay', { date: answerBy })}</li>}
      {sentAt === null && (
        <li>
          {preparedBy ? t('letters.preparedBy', { who: preparedBy.name }) : t('letters.preparedBySystem')}{' '}
          <Moment at={preparedAt} />
        </li>
      )}
      {checkedBy && checkedAt !== null && (
        <li>
          {t('letters.checkedBy', { who: checkedBy.name })} <Moment at={checkedAt} />
        </li>
      )}
      {sentBy && sentAt !== null && (
        <li>
          {t('letters.sentBy', { who: sentBy.name })} <Moment at={sentAt} />
        </li>
      )}
    </ul>
  );
}
