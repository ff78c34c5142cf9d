import type { SuccessionKind } from '#libs/contracts';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { PartiesSelect, PartySelect } from '../../shared/PartySelect.js';

/** The units of a reform, as its kind needs them. */
export function UnitFields({ kind }: { kind: SuccessionKind }) {
  const { t } = useTranslation();
  const required = (label: string) => ({
    label,
    rules: [{ required: true, message: t('form.required', { field: label }) }],
  });
  const takenOver = kind === 'merged' || kind === 'split' || kind === 'dissolved';
  return (
    <>
      <Form.Item name="from" {...required(t('successions.from'))}>
        <PartiesSelect data-testid="succession-from" />
      </Form.Item>
      {kind === 'split' && (
        <Form.Item name="ends">
          <Radio.Group
            options={[
              { value: true, label: t('successions.ends') },
              { value: false, label: t('successions.stays') },
            ]}
          />
        </Form.Item>
      )}
      {takenOver && (
        <Form.Item name="to" {...required(t(kind === 'split' ? 'successions.splitTo' : 'successions.to'))}>
          <PartiesSelect data-testid="succession-to" />
        </Form.Item>
      )}
      {kind === 'moved' && (
        <Form.Item name="parent" {...required(t('successions.parent'))}>
          <PartySelect data-testid="succession-parent" />
        </Form.Item>
      )}
      {(kind === 'renamed' || kind === 'merged') && (
        <Form.Item
          name="newName"
          {...(kind === 'renamed' ? required(t('successions.newName')) : { label: t('successions.newNameOptional') })}
        >
          <Input maxLength={80} data-testid="field-new-name" />
        </Form.Item>
      )}
    </>
  );
}
