import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { successionQuery } from '../../api/successions.js';
import type { Succession } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { type Fact, Facts } from '../../shared/Facts.js';
import { UnitLink } from '../../shared/links.js';
import { PageHead } from '../../shared/PageHead.js';
import { UnitNames } from '../../shared/UnitNames.js';
import { SuccessionActs } from './SuccessionActs.js';
import { SuccessionTable } from './SuccessionTable.js';

/** One reform: what it says, and who takes over what. */
export function Component() {
  const { successionId = '' } = useParams();
  const succession = useQuery(successionQuery(successionId));
  if (succession.error && !succession.data)
    return <Refused error={succession.error} onRetry={() => void succession.refetch()} />;
  return succession.data ? <Reform succession={succession.data} /> : <Waiting />;
}

function Reform({ succession }: { succession: Succession }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { kind, basis, from, to, newName, parent, effectiveOn, status, rows, createdBy } = succession;
  return (
    <div className="page" data-testid="succession">
      <PageHead
        title={`${t(`successions.kindOf.${kind}`)} · ${from.map(({ name }) => name).join(t('sign.list'))}`}
        note={<Link to="/successions">{t('successions.back')}</Link>}
      >
        {succession.canEdit && (
          <SuccessionActs succession={succession} chosen={chosen} onChosen={() => setChosen([])} />
        )}
      </PageHead>
      <Facts
        facts={[
          [t('successions.status'), <span data-testid="succession-status">{t(`successions.statusOf.${status}`)}</span>],
          [t('successions.basis'), basis],
          [t('successions.effectiveOn'), effectiveOn],
          [t('successions.createdBy'), createdBy.name],
          [t('successions.from'), <UnitNames units={from} />],
          ...(to.length > 0 ? [[t('successions.to'), <UnitNames units={to} />] satisfies Fact] : []),
          ...(newName === null ? [] : [[t('successions.newName'), newName] satisfies Fact]),
          ...(parent === null ? [] : [[t('successions.parent'), <UnitLink unit={parent} />] satisfies Fact]),
        ]}
      />
      <h2>
        {t('successions.table')} <span className="faint">{t('successions.rows', { count: rows.length })}</span>
      </h2>
      <SuccessionTable succession={succession} chosen={chosen} onChoose={setChosen} />
    </div>
  );
}
