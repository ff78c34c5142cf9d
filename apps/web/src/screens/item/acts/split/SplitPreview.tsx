import { useTranslation } from 'react-i18next';
import type { SplitUnit, WorkItem } from '../../../../api/shapes.js';
import { countedForms } from './split-units.js';
import { useFormWords } from './useFormWords.js';
import { UnitNames } from '../../../../shared/UnitNames.js';

/** What a split will do, before it does it: how many units get one part each, and in whose name. */
export function SplitPreview({ units, item }: { units: readonly SplitUnit[]; item: WorkItem }) {
  const { t } = useTranslation();
  const formWords = useFormWords(item);
  return (
    <div className="notice" aria-live="polite" data-testid="split-preview">
      <p>{t('sharing.preview', { count: units.length })}</p>
      {countedForms(units).map(([form, count]) => (
        <p key={form} className="quiet">
          {t('sign.says', { what: t('sharing.previewForm', { count, form: formWords(form) }), more: '' })}
          <UnitNames units={units.filter((one) => one.form === form).map(({ unit }) => unit)} />
        </p>
      ))}
    </div>
  );
}
