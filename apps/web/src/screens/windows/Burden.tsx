import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { burdenQuery } from '../../api/windows.js';
import { UnitLink } from '../../shared/links.js';
import { dayText } from '../../shared/moment.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { ofMonth } from './burden-months.js';

const MONTHS = 6;

/** What this month asks of units: rows, values and what was asked twice; each number opens into its units. */
export function Burden() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const burden = useQuery(burdenQuery(MONTHS));
  if (burden.error) return <ProblemNotice error={burden.error} onRetry={() => void burden.refetch()} />;
  if (!burden.data) return null;
  const { data } = burden;
  // A month without windows has no line.
  const month = dayText(new Date().toISOString()).slice(0, 7);
  const now = ofMonth(data.months, month);
  return (
    <section data-testid="burden">
      <p>
        {now === undefined || now.rows === 0
          ? t('burden.none')
          : t('burden.now', { month: now.month, rows: now.rows, values: now.values, repeats: now.repeats })}{' '}
        {data.months.length > 0 && (
          <Button
            type="link"
            size="small"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            data-testid="burden-units"
          >
            {t('burden.units')}
          </Button>
        )}
      </p>
      {open && (
        <>
          <ul className="facts quiet">
            {data.months.map((of) => (
              <li key={of.month}>{t('burden.month', { ...of })}</li>
            ))}
          </ul>
          <Table
            rowKey={({ unit }) => unit.id}
            size="small"
            pagination={false}
            dataSource={data.units}
            columns={[
              { title: t('units.unit'), render: (_, { unit }) => <UnitLink unit={unit} /> },
              ...(['rows', 'values', 'repeats'] as const).map((part) => ({
                title: t(`burden.${part}`),
                width: 120,
                render: (_: unknown, { months }: (typeof data.units)[number]) => ofMonth(months, month)?.[part] ?? 0,
              })),
            ]}
          />
        </>
      )}
    </section>
  );
}
