import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffingQuery } from '../../../api/people.js';
import type { UnitStaffing, WorkItem } from '../../../api/shapes.js';
import { useMe } from '../../../auth/useMe.js';
import './people.css';
import { StaffDialog } from './StaffDialog.js';
import { StaffingTable } from './StaffingTable.js';

/** Who works on the item, unit by unit; units that left it to their liaison are folded where there are many. */
export function StaffingPanel({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const me = useMe();
  const { data } = useQuery(staffingQuery(item.id));
  const [naming, setNaming] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState(false);
  if (!data) return null;
  const mayName = item.actions.some(({ action, allowed }) => action === 'staff' && allowed);
  const own = new Set(mayName ? me.staffUnits.map(({ id }) => id) : []);
  const telling = data.items.filter((row) => tells(row) || me.unitIds.has(row.unit.id));
  const folded = data.items.length - telling.length;
  const shown = unfolded || folded < FEW ? data.items : telling;
  return (
    <section data-testid="staffing">
      <h2>{t('staffing.title')}</h2>
      <StaffingTable rows={shown} own={own} onName={setNaming} />
      {shown.length < data.items.length && (
        <p className="faint">
          {t('staffing.folded', { count: folded })}
          <Button type="link" size="small" onClick={() => setUnfolded(true)} data-testid="staffing-unfold">
            {t('staffing.unfold')}
          </Button>
        </p>
      )}
      {naming !== null && <StaffDialog item={item} unitId={naming} onClose={() => setNaming(null)} />}
    </section>
  );
}

/** So many rows that say nothing are no worse than a line about them. */
const FEW = 3;

/** The lead's row, and each that says more than that the liaison is responsible. */
const tells = ({ role, office, head, officer, standIn, warning }: UnitStaffing): boolean =>
  role === 'lead' || warning !== null || [office, head, officer, standIn].some((named) => named !== null);
