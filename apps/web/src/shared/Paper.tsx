import { useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { downloadPaper, paperTemplateQuery, type PaperFormat, type PaperOf } from '../api/letters.js';
import { useAction } from './useAction.js';

/** A thing on paper: as Word in the office's template, and as PDF for reading, which does not follow such a template. */
export function Paper({ of }: { of: PaperOf }) {
  const { t } = useTranslation();
  const template = useQuery(paperTemplateQuery(of));
  const fetch = useAction((format: PaperFormat) => downloadPaper(of, format));
  return (
    <>
      {template.data?.own === true && (
        <span className="quiet" data-testid="paper-note">
          {t('letters.paperNote')}
        </span>
      )}
      <Space.Compact>
        {(['docx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            loading={fetch.isPending && fetch.variables === format}
            onClick={() => fetch.mutate(format)}
            data-testid={`paper-${format}`}
          >
            {t(`letters.paper.${format}`)}
          </Button>
        ))}
      </Space.Compact>
    </>
  );
}
