import { Button, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterTemplates } from '../../api/shapes.js';
import { useWide } from '../../shared/useWide.js';

type Placeholder = LetterTemplates['placeholders'][number];

/** How it is written: alone, or as what begins and ends around something. */
const written = ({ name, form }: Placeholder): string => (form === 'value' ? `{${name}}` : `{#${name}} … {/${name}}`);

/** What a template may ask for, to be looked up while one is changed in Word. */
export function Placeholders({ placeholders }: Pick<LetterTemplates, 'placeholders'>) {
  const { t } = useTranslation();
  const wide = useWide();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="placeholders-open">
        {t('letters.placeholders')}
      </Button>
      <Modal
        open={open}
        title={t('letters.placeholderTitle')}
        width={720}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="quiet">{t('letters.placeholderNote')}</p>
        <Table
          aria-label={t('letters.placeholderTitle')}
          rowKey="id"
          size="small"
          pagination={false}
          dataSource={placeholders}
          scroll={{ y: '50vh' }}
          data-testid="placeholders"
          columns={[
            {
              title: t('letters.placeholder'),
              width: wide ? 240 : 150,
              render: (_, placeholder) => written(placeholder),
            },
            {
              title: t('letters.meaning'),
              render: (_, { id, within }) => (
                <>
                  {t(`placeholder.${id}`)}
                  {within !== null && <span className="quiet">{t('letters.within', { name: within })}</span>}
                </>
              ),
            },
          ]}
        />
      </Modal>
    </>
  );
}
