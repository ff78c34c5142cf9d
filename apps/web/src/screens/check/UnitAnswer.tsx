import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../api/shapes.js';
import { PartySelect } from '../../shared/PartySelect.js';
import { partyOf, partyValue } from '../../shared/unit-options.js';

interface Props {
  /** What was filled in before the person looked at another question. */
  given: Answer | null;
  groups: boolean;
  onChange: (answer: Answer | null) => void;
}

/** It is this unit, or this group; remembered as an alias unless the person says that the name was a slip. */
export function UnitAnswer({ given, groups, onChange }: Props) {
  const { t } = useTranslation();
  const [party, setParty] = useState<string | null>(() => partyGiven(given));
  const [remember, setRemember] = useState(given && 'remember' in given ? given.remember : true);
  const tell = (value: string | null, keep: boolean) => {
    setParty(value);
    setRemember(keep);
    if (value === null) return onChange(null);
    const { kind, id } = partyOf(value);
    onChange(
      kind === 'group'
        ? { choice: 'group', groupId: id, remember: keep }
        : { choice: 'unit', unitId: id, remember: keep },
    );
  };
  return (
    <div className="row">
      <PartySelect
        autoFocus
        groups={groups}
        value={party}
        onChange={(value) => tell(value, remember)}
        placeholder={t('form.unitSearch')}
        aria-label={t('form.unitSearch')}
        data-testid="answer-unit"
      />
      <Checkbox checked={remember} onChange={(event) => tell(party, event.target.checked)}>
        {t('check.remember')}
      </Checkbox>
    </div>
  );
}

function partyGiven(given: Answer | null): string | null {
  if (given?.choice === 'unit') return partyValue({ kind: 'unit', id: given.unitId });
  return given?.choice === 'group' ? partyValue({ kind: 'group', id: given.groupId }) : null;
}
