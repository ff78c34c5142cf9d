import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Who was first; null: it is not known. */
  who: string | null;
  /** What the field is called. */
  field: string;
  theirs: ReactNode;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** Two people changed one field: the other value stays in sight until one of both is chosen. */
export function ContestedField({ who, field, theirs, onTakeTheirs, onKeepMine }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      className="problem"
      data-testid="field-conflict"
      title={t('check.twoEdited', { who: who ?? t('check.somebody'), field })}
      description={
        <>
          <p className="in-lines">
            <span className="term">{t('check.theirs')}</span>
            {theirs}
          </p>
          <Button size="small" onClick={onTakeTheirs}>
            {t('check.takeTheirs')}
          </Button>{' '}
          <Button size="small" onClick={onKeepMine}>
            {t('check.keepMine')}
          </Button>
        </>
      }
    />
  );
}
