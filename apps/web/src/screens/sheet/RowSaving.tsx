import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RowState } from './useRow.js';

/** Whether what stands in a row is saved; if not, the way to save it, also after the line was broken. */
export function RowSaving({ state: { saving, typed, conflict, leave } }: { state: RowState }) {
  const { t } = useTranslation();
  return (
    <p className="faint row-state" role="status" data-testid="row-state">
      {saving.isPending && t('oneSheet.saving')}
      {typed && !saving.isPending && conflict === null && (
        <>
          {t('oneSheet.notSaved')}
          <Button size="small" onClick={leave} data-testid="row-save">
            {t('oneSheet.save')}
          </Button>
        </>
      )}
    </p>
  );
}
