import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../../api/keys.js';
import { staffItem, staffingQuery } from '../../../api/people.js';
import type { UnitStaffing, WorkItem } from '../../../api/shapes.js';
import { ActDialog } from '../acts/ActDialog.js';
import { useItemAct } from '../acts/useItemAct.js';
import { Gone } from './Gone.js';
import { PeopleFields, type PeopleGiven } from './PeopleFields.js';
import './people.css';

interface Props {
  item: WorkItem;
  unitId: string;
  onClose: () => void;
}

/** Names handling office, head, officer and stand-in of one's unit. */
export function StaffDialog({ item, unitId, onClose }: Props) {
  const row = useQuery(staffingQuery(item.id)).data?.items.find(({ unit }) => unit.id === unitId);
  return row ? <Naming item={item} row={row} onClose={onClose} /> : null;
}

function Naming({ item, row, onClose }: { item: WorkItem; row: UnitStaffing; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { unit } = row;
  const readAgain = async () => {
    const { items } = await cache.fetchQuery({ ...staffingQuery(item.id), staleTime: 0 });
    return items.find((one) => one.unit.id === unit.id)?.version ?? 0;
  };
  const act = useItemAct(
    item,
    ({ id, version }, given: PeopleGiven) =>
      staffItem(id, version, {
        unitId: unit.id,
        officeUnitId: given.officeUnitId ?? null,
        headId: given.headId ?? null,
        officerId: given.officerId ?? null,
        standInId: given.standInId ?? null,
      }),
    {
      done: t('staffing.done'),
      onDone: () => {
        void cache.invalidateQueries({ queryKey: keys.parts.staffing(item.id) });
        onClose();
      },
      subject: { version: row.version, readAgain },
    },
  );
  return (
    <ActDialog<PeopleGiven>
      item={item}
      title={t('staffing.name')}
      okText={t('action.save')}
      note={
        <>
          <p>
            <span className="term">{t('staffing.unit')}</span>
            {unit.name}
          </p>
          <Gone row={row} />
          <p className="faint">{t('staffing.note')}</p>
        </>
      }
      initial={{
        officeUnitId: row.office?.id,
        headId: present(row.head),
        officerId: present(row.officer),
        standInId: present(row.standIn),
      }}
      act={act}
      onClose={onClose}
    >
      <PeopleFields unitId={unit.id} placeholder={t('staffing.none')} />
    </ActDialog>
  );
}

/** Whoever has left cannot be named again. */
const present = (person: UnitStaffing['officer']): string | undefined =>
  person === null || person.left ? undefined : person.id;
