import { constitutiveUnitKinds, unitKinds, type UnitKind } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from '../../api/organisation.js';
import type { Answer } from '../../api/shapes.js';
import { PartySelect } from '../../shared/PartySelect.js';
import { partyOf, partyValue } from '../../shared/unit-options.js';

const offeredKinds = unitKinds.filter((kind) => !constitutiveUnitKinds.includes(kind));

interface Props {
  /** What was filled in before the person looked at another question. */
  given: Answer | null;
  printed: string;
  onChange: (answer: Answer | null) => void;
}

/** A unit the system does not know yet: its full name, its kind, and what it belongs to. */
export function NewUnitAnswer({ given, printed, onChange }: Props) {
  const { t } = useTranslation();
  const units = useQuery(unitsQuery);
  const before = given?.choice === 'newUnit' ? given : null;
  const [name, setName] = useState(before?.name ?? printed);
  const [kind, setKind] = useState<UnitKind>((before?.kind as UnitKind | undefined) ?? 'governmentDepartment');
  const [chosenParent, setParent] = useState(before && partyValue({ kind: 'unit', id: before.parentId }));
  const government = units.data?.items.find((unit) => unit.kind === 'government');
  const parent = chosenParent ?? (government ? partyValue({ kind: 'unit', id: government.id }) : null);

  useEffect(() => {
    const complete = name.trim().length >= 2 && parent !== null;
    onChange(complete ? { choice: 'newUnit', name: name.trim(), kind, parentId: partyOf(parent).id } : null);
    // `onChange` is new with each render of the panel; only what is typed here makes a new answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [name, kind, parent]);

  return (
    <div className="row">
      <Input
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.target.value)}
        aria-label={t('units.name')}
        data-testid="new-unit-name"
      />
      <Select
        value={kind}
        onChange={setKind}
        popupMatchSelectWidth={false}
        aria-label={t('units.kind')}
        options={offeredKinds.map((value) => ({ value, label: t(`unitKind.${value}`) }))}
      />
      <PartySelect value={parent} onChange={setParent} aria-label={t('units.parent')} />
    </div>
  );
}
