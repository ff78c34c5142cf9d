import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WorkItem } from '../../api/shapes.js';

const squeezed = (text: string) => text.replace(/\s+/g, '');

/** What is asked, in the words of the document, with the way to the very sentence. */
export function Asked({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const { source, measures, section } = item;
  // A single matter has no document behind it: its title is what is asked.
  const sentence = source.text.trim() === '' ? item.title : source.text;
  return (
    <section>
      <h2>{t('item.asked')}</h2>
      <blockquote className="sentence" data-testid="sentence">
        {sentence}
        {source.clause !== '' && !sentence.includes(source.clause) && <p>{source.clause}</p>}
      </blockquote>
      <p className="quiet apart">
        {section !== '' && <span>{section}</span>}
        {source.kind === 'document' && (
          <Link to={`/plans/${item.plan.id}/text?item=${item.id}`}>{t('item.inDocument')}</Link>
        )}
      </p>
      {!squeezed(sentence).includes(squeezed(measures)) && (
        <details>
          <summary>{t('item.measures')}</summary>
          <p className="measures">{measures}</p>
        </details>
      )}
    </section>
  );
}
