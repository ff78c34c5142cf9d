import { useTranslation } from 'react-i18next';
import type { Letter } from '../../api/shapes.js';
import { dayInCity } from '../../shared/today.js';

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** The words of a letter, between them what it says of each unit. */
export function LetterText({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const { unit, addressedTo, body, facts, closing, copiesTo, owner, sentAt } = letter;
  return (
    <article className="letter-text" data-testid="letter-text">
      {unit && <p className="letter-to">{(addressedTo ?? unit).name}：</p>}
      {lines(body).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {facts.map((fact) => (
        <p key={fact.id}>
          {fact.unit.name}：{fact.facts}
        </p>
      ))}
      {lines(closing).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="letter-end">
        {owner.name}
        {sentAt !== null && ` ${dayInCity(sentAt)}`}
      </p>
      {copiesTo !== '' && <p className="quiet">{t('sign.says', { what: t('letters.copiesTo'), more: copiesTo })}</p>}
    </article>
  );
}
