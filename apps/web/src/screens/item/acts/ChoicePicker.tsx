import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OfferedChoice } from '../shares/share-choices.js';
import { useChoiceName } from '../shares/useChoiceName.js';
import { UnitNames } from '../../../shared/UnitNames.js';

interface Props {
  choices: readonly OfferedChoice[];
  id?: string;
  value?: string;
  onChange?: (key: string) => void;
}

/** Which shares an act is about, each choice with its count; below it the units that are meant, by name. */
export function ChoicePicker({ choices, id, value, onChange }: Props) {
  const { t } = useTranslation();
  const meant = choices.find(({ key }) => key === value);
  const nameOf = useChoiceName();
  return (
    <div data-testid="share-choice">
      <Radio.Group
        id={id}
        className="choice-list"
        value={meant?.key ?? null}
        onChange={(event) => onChange?.(String(event.target.value))}
        options={choices.map((one) => ({
          value: one.key,
          label: t('sharing.choice', { name: nameOf(one), count: one.shares.length }),
        }))}
      />
      {meant && (
        <p className="quiet named-units" data-testid="share-preview">
          <UnitNames units={meant.shares.map(({ unit }) => unit)} />
        </p>
      )}
    </div>
  );
}
