import { useTranslation } from 'react-i18next';
import type { Instruction } from '../../api/shapes.js';
import { Moment } from '../../shared/Moment.js';
import { RecordLinks } from '../../shared/RecordLinks.js';

/** What the lead replied, what was given back, and as what it was put before the leader. */
export function Replies({ replies }: { replies: Instruction['replies'] }) {
  const { t } = useTranslation();
  if (replies.length === 0) return null;
  return (
    <section data-testid="instruction-replies">
      <h2>{t('instructions.replies')}</h2>
      <ul className="lines">
        {replies.map((reply) => (
          <li key={reply.number}>
            <p className="quiet">
              {reply.unit.name} {reply.by.name} <Moment at={reply.at} />
            </p>
            <p className="measures">{reply.text}</p>
            <RecordLinks name={t('letters.evidence')} records={reply.evidence} />
            {reply.returned && (
              <p>
                <span className="term">{t('instructions.returned')}</span>
                {reply.returned.reason} <span className="quiet">{reply.returned.by.name}</span>
              </p>
            )}
            {reply.presented && (
              <p>
                <span className="term">{t('instructions.presented')}</span>
                {reply.presented.text}{' '}
                <span className="quiet">
                  {reply.presented.by.name} <Moment at={reply.presented.at} />
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
