import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { editionsQuery } from '../../api/revisions.js';
import type { PlanEdition } from '../../api/shapes.js';
import { documentName } from '../../shared/document-name.js';
import { Moment } from '../../shared/Moment.js';
import { EditionParts } from './EditionParts.js';

/** The texts a plan has had, with the documents that revised it; nothing where it has only its first. */
export function Editions({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const editions = useQuery(editionsQuery(planId)).data?.items ?? [];
  if (editions.length < 2) return null;
  return (
    <section data-testid="editions">
      <h2>{t('revision.editions')}</h2>
      <ol className="editions">
        {editions.map((edition) => (
          <li key={edition.id}>
            <Link to={`/plans/${planId}/text?edition=${edition.id}`}>
              {t('revision.nth', { number: edition.number })}
            </Link>
            <span>{edition.document === null ? t('revision.first') : documentName(edition.document)}</span>
            <span className="quiet">
              {edition.document?.date} <Standing edition={edition} />
            </span>
            {edition.partsBroughtForward !== null && edition.partsBroughtForward > 0 && (
              <EditionParts planId={planId} editionId={edition.id} count={edition.partsBroughtForward} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Standing({ edition: { status, inForce, appliedAt } }: { edition: PlanEdition }) {
  const { t } = useTranslation();
  if (status !== 'issued') return t(`revision.standing.${status}`);
  return (
    <>
      {inForce && <strong>{t('revision.inForce')}</strong>} {t('revision.since')}{' '}
      {appliedAt !== null && <Moment at={appliedAt} />}
    </>
  );
}
