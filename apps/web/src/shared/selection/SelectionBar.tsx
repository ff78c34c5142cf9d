import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './selection.css';
import type { Selection } from './useSelection.js';

interface Props {
  selection: Pick<Selection<unknown>, 'items' | 'clear'>;
  children: ReactNode;
}

/** “已选 N 项” with what can be done to them; it is there only while something is chosen, and stays in sight. */
export function SelectionBar({ selection, children }: Props) {
  const { t } = useTranslation();
  const count = selection.items.length;
  if (count === 0) return null;
  return (
    <div className="selection-bar" role="region" aria-label={t('selection.bar')} data-testid="selection-bar">
      <strong aria-live="polite">{t('selection.count', { count })}</strong>
      {children}
      <Button type="link" onClick={selection.clear} data-testid="selection-clear">
        {t('selection.clear')}
      </Button>
    </div>
  );
}
