import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { downloadHandOver, handOverQuery } from '../../api/hand-overs.js';
import type { HandOver } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { Facts } from '../../shared/Facts.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { PageHead } from '../../shared/PageHead.js';
import { useAction } from '../../shared/useAction.js';
import { HandedTable } from './HandedTable.js';
import { Signatures } from './Signatures.js';
import './hand-over.css';

/** The list of a hand-over, as it is printed on A4 and signed. */
export function Component() {
  const { handOverId = '' } = useParams();
  const handOver = useQuery(handOverQuery(handOverId));
  if (handOver.error && !handOver.data) {
    return <Refused error={handOver.error} onRetry={() => void handOver.refetch()} />;
  }
  return handOver.data ? <Sheet handOver={handOver.data} /> : <Waiting />;
}

function Sheet({ handOver }: { handOver: HandOver }) {
  const { t } = useTranslation();
  const { id, unit, from, to, note, handedBy, handedAt, items, hidden } = handOver;
  const fetchFile = useAction(() => downloadHandOver(id, t('handOver.list')));
  return (
    <div className="page hand-over printed" data-testid="hand-over">
      <PageHead
        title={t('handOver.listOf', { unit: unit.name })}
        note={
          <Link to="/hand-over" className="screen-only">
            {t('handOver.back')}
          </Link>
        }
      >
        <Button loading={fetchFile.isPending} onClick={() => fetchFile.mutate(undefined)} data-testid="hand-over-file">
          {t('handOver.download')}
        </Button>
        <Button onClick={() => window.print()} data-testid="hand-over-print">
          {t('handOver.print')}
        </Button>
      </PageHead>
      <Facts
        facts={[
          [t('handOver.unit'), <UnitLink unit={unit} />],
          [t('handOver.from'), from.name],
          [t('handOver.to'), to.name],
          [
            t('handOver.at'),
            <>
              <Moment at={handedAt} /> <span className="quiet">{handedBy.name}</span>
            </>,
          ],
          [t('handOver.noteName'), note],
        ]}
      />
      <h2>{t('handOver.moving', { count: items.length })}</h2>
      <HandedTable items={items} testId="handed-items" />
      {hidden > 0 && <p className="faint">{t('handOver.hidden', { count: hidden })}</p>}
      <Signatures />
    </div>
  );
}
