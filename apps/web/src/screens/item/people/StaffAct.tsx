import { useQuery } from '@tanstack/react-query';
import { staffingQuery } from '../../../api/people.js';
import { useMe } from '../../../auth/useMe.js';
import type { ActProps } from '../acts/ActDialog.js';
import { StaffDialog } from './StaffDialog.js';

/** From the list of acts: for the first of one's units that has a duty in the item. */
export function StaffAct({ item, onClose }: ActProps) {
  const { staffUnits } = useMe();
  const rows = useQuery(staffingQuery(item.id)).data?.items;
  const unit = rows?.find((row) => staffUnits.some(({ id }) => id === row.unit.id))?.unit;
  return unit ? <StaffDialog item={item} unitId={unit.id} onClose={onClose} /> : null;
}
