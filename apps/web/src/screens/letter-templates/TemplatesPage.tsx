import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { templatesQuery } from '../../api/letters.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { PageHead } from '../../shared/PageHead.js';
import { Placeholders } from './Placeholders.js';
import { TemplateTable } from './TemplateTable.js';

/** The Word templates of the office, one for each kind of document. */
export function Component() {
  const { t } = useTranslation();
  const templates = useQuery(templatesQuery);
  if (templates.error && !templates.data)
    return <Refused error={templates.error} onRetry={() => void templates.refetch()} />;
  if (!templates.data) return <Waiting />;
  return (
    <div className="page">
      <PageHead title={t('letters.templates')} note={t('letters.templatesNote')}>
        <Placeholders placeholders={templates.data.placeholders} />
      </PageHead>
      <TemplateTable templates={templates.data.items} />
    </div>
  );
}
