import { useTranslation } from 'react-i18next';
import { ContestedField } from '../../shared/ContestedField.js';
import { useParties } from '../../shared/useParties.js';
import { termsInFull } from './target-text.js';
import type { FieldName, ItemFields } from './item-fields.js';

/** A field that two people changed, and who was first. */
export interface Contested {
  name: FieldName;
  who: string | null;
}

interface Props {
  contested: readonly Contested[];
  theirs: ItemFields;
  onTakeTheirs: (name: FieldName) => void;
  onKeepMine: (name: FieldName) => void;
}

const isTargets = (value: ItemFields[FieldName]): value is ItemFields['targets'] => Array.isArray(value);

/** Two people changed the same field: both values stay in sight until one of them is chosen. */
export function FieldConflict({ contested, theirs, onTakeTheirs, onKeepMine }: Props) {
  const { t } = useTranslation();
  const { options } = useParties(true);
  const shown = (name: FieldName): string => {
    const value = theirs[name];
    if (typeof value === 'string')
      return value === '' ? (name === 'dueText' ? t('check.noWords') : t('item.noDue')) : value;
    if (typeof value === 'boolean') return value ? t('item.key') : t('item.ordinary');
    if (isTargets(value)) return value.map((target) => termsInFull(target, t)).join(t('sign.then'));
    const labels = Object.values(value).flat();
    return options
      .filter((option) => labels.includes(option.value))
      .map((option) => option.label)
      .join(t('sign.list'));
  };
  return contested.map(({ name, who }) => (
    <ContestedField
      key={name}
      who={who}
      field={t(`check.field.${name}`)}
      theirs={shown(name)}
      onTakeTheirs={() => onTakeTheirs(name)}
      onKeepMine={() => onKeepMine(name)}
    />
  ));
}
