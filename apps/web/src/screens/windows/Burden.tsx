import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Burden as BurdenTold } from '../../api/shapes.js';
import { burdenQuery } from '../../api/windows.js';
import { withFilters } from '../../shared/address-filters.js';
import { UnitLink } from '../../shared/links.js';
import { pagesOf } from '../../shared/pages.js';
import { today } from '../../shared/today.js';
import { BURDEN_MONTHS, ofMonth } from './burden-months.js';
import { BurdenLine } from './BurdenLine.js';

/** What this month asks of units; each number opens into its units, as the address says. */
export function Burden() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { data } = useQuery(burdenQuery(BURDEN_MONTHS));
  const open = search.get('burden') === 'units';
  const turn = () => setSearch((old) => withFilters(old, { burden: open ? null : 'units' }), { replace: true });
  return (
    <section data-testid="burden">
      <BurdenLine>
        <Button type="link" size="small" aria-expanded={open} onClick={turn} data-testid="burden-units">
          {open ? t('burden.fold') : t('burden.units')}
        </Button>
      </BurdenLine>
      {open && data && data.months.length > 0 && <ByUnit burden={data} />}
    </section>
  );
}

function ByUnit({ burden: { months, units } }: { burden: BurdenTold }) {
  const { t } = useTranslation();
  const month = today().slice(0, 7);
  const shown = units.filter((of) => ofMonth(of.months, month) !== undefined);
  return (
    <>
      <Table
        aria-label={t('burden.units')}
        rowKey={({ unit }) => unit.id}
        size="middle"
        pagination={pagesOf(shown.length)}
        dataSource={shown}
        data-testid="burden-table"
        columns={[
          { title: t('units.unit'), render: (_, { unit }) => <UnitLink unit={unit} /> },
          ...(['rows', 'values', 'repeats'] as const).map((part) => ({
            title: t(`burden.${part}`),
            width: 90,
            render: (_: unknown, of: (typeof units)[number]) => ofMonth(of.months, month)?.[part] ?? 0,
          })),
        ]}
      />
      <ul className="facts quiet burden-months">
        {months.map((of) => (
          <li key={of.month}>{t('burden.month', { ...of })}</li>
        ))}
      </ul>
    </>
  );
}
