import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftItem } from '../../api/shapes.js';

interface Props {
  items: readonly DraftItem[];
  chosen: readonly string[];
  onChange: (itemIds: string[]) => void;
}

/** Which items a sentence such as 以下各项均需各区市落实 covers: every one to be seen, none by assumption. */
export function RuleReach({ items, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const set = new Set(chosen);
  const toggle = (id: string, on: boolean) =>
    onChange(items.filter((item) => (item.id === id ? on : set.has(item.id))).map((item) => item.id));
  return (
    <fieldset className="reach" data-testid="rule-reach">
      <legend className="quiet">
        {t('check.reach', { chosen: set.size, of: items.length })}
        <Button size="small" type="link" onClick={() => onChange(items.map((item) => item.id))}>
          {t('action.all')}
        </Button>
        <Button size="small" type="link" onClick={() => onChange([])}>
          {t('action.none')}
        </Button>
      </legend>
      <div className="reach-list">
        {items.map((item) => (
          <Checkbox
            key={item.id}
            data-items={item.id}
            checked={set.has(item.id)}
            onChange={(event) => toggle(item.id, event.target.checked)}
          >
            {item.ref} {item.title}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
