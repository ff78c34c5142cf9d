import { useQueryClient } from '@tanstack/react-query';
import { Button, Table, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import { downloadTemplate, resetTemplate, uploadTemplate } from '../../api/letters.js';
import type { DocumentKind, LetterTemplates } from '../../api/shapes.js';
import { Moment } from '../../shared/Moment.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

/** Each kind with the template in force: to be fetched, changed, handed in; what is wrong in one is named with its place. */
export function TemplateTable({ templates }: { templates: LetterTemplates['items'] }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const take = (after: LetterTemplates) => {
    cache.setQueryData(keys.letters.templates, after);
    void cache.invalidateQueries({ queryKey: keys.letters.paperTemplates });
  };
  const set = useAction(({ kind, file }: { kind: DocumentKind; file: File }) => uploadTemplate(kind, file), {
    quiet: true,
    done: t('letters.templateSet'),
    onDone: take,
  });
  const reset = useAction((kind: DocumentKind) => resetTemplate(kind), { onDone: take });
  const fetch = useAction(downloadTemplate);
  return (
    <>
      {set.error && (
        <p data-testid="template-refused">
          {t('sign.says', { what: t(`letters.of.${set.variables.kind}`), more: set.variables.file.name })}
        </p>
      )}
      <ProblemNotice error={set.error} />
      <Table
        aria-label={t('letters.templates')}
        rowKey="kind"
        size="middle"
        pagination={false}
        dataSource={templates}
        data-testid="templates"
        columns={[
          { title: t('letters.kind'), render: (_, { kind }) => t(`letters.of.${kind}`) },
          {
            title: t('letters.template'),
            responsive: ['md'],
            render: (_, { own }) =>
              own === null ? (
                <span className="quiet">{t('letters.shipped')}</span>
              ) : (
                <>
                  {own.fileName}{' '}
                  <span className="quiet">
                    {own.by.name} <Moment at={own.at} day />
                  </span>
                </>
              ),
          },
          {
            title: <span className="visually-hidden">{t('action.more')}</span>,
            align: 'right',
            render: (_, { kind, own }) => (
              <>
                <Button
                  size="small"
                  type="text"
                  aria-label={t('sign.says', { what: t('letters.fetchTemplate'), more: t(`letters.of.${kind}`) })}
                  onClick={() => fetch.mutate(kind)}
                >
                  {t('letters.fetchTemplate')}
                </Button>
                <Upload
                  accept=".docx"
                  showUploadList={false}
                  beforeUpload={(file) => {
                    set.mutate({ kind, file });
                    return false;
                  }}
                >
                  <Button
                    size="small"
                    type="text"
                    aria-label={t('sign.says', { what: t('letters.uploadTemplate'), more: t(`letters.of.${kind}`) })}
                    loading={set.isPending && set.variables.kind === kind}
                    data-testid={`template-${kind}`}
                  >
                    {t('letters.uploadTemplate')}
                  </Button>
                </Upload>
                {own !== null && (
                  <Button size="small" type="text" onClick={() => reset.mutate(kind)}>
                    {t('letters.resetTemplate')}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
