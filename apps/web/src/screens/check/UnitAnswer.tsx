import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../api/shapes.js';
import { PartySelect } from '../../shared/PartySelect.js';
import { partyOf } from '../../shared/unit-options.js';

interface Props {
  groups: boolean;
  onChange: (answer: Answer | null) => void;
}

/** It is this unit, or this group; remembered as an alias unless the person says that the name was a slip. */
export function UnitAnswer({ groups, onChange }: Props) {
  const { t } = useTranslation();
  const [party, setParty] = useState<string | null>(null);
  const [remember, setRemember] = useState(true);
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
