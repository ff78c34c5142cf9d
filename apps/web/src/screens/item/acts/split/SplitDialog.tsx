import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { splitItem, type SplitAlso } from '../../../../api/sharing.js';
import type { SplitProposal } from '../../../../api/shapes.js';
import { ActDialog, type ActProps } from '../ActDialog.js';
import { WordsField } from '../fields.js';
import { useItemAct } from '../useItemAct.js';
import { addressed, freeAmong } from './split-units.js';
import { PartDue } from './PartDue.js';
import { SplitPreview } from './SplitPreview.js';
import { UnitPicker } from './UnitPicker.js';

interface Fields {
  unitIds: string[];
  title: string;
  text: string;
  dueOn?: string;
}

interface Props extends ActProps {
  proposal: SplitProposal;
  also: SplitAlso;
  onAlso: (also: SplitAlso) => void;
}

const none: string[] = [];

/** To whom, what, by when; and before it is sent, how many parts of which form that makes. */
export function SplitDialog({ item, ticked, proposal, also, onAlso, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const chosen = Form.useWatch('unitIds', form) ?? none;
  const taken = freeAmong(proposal.units, chosen);
  const act = useItemAct(
    item,
    (seen, { unitIds, title, text, dueOn }: Fields) =>
      splitItem(seen, {
        units: addressed(proposal.units, unitIds),
        title: title.trim(),
        text: text.trim(),
        dueOn: dueOn || null,
      }),
    { done: t('sharing.done.split', { count: taken.length }), onDone: onClose },
  );
  const tickedUnits = item.shares.filter(({ id }) => ticked?.includes(id)).map(({ unit }) => unit.id);
  const somebody = async (_: unknown, unitIds: string[]) => {
    if (freeAmong(proposal.units, unitIds).length === 0) throw new Error(t('sharing.noUnit'));
  };
  return (
    <ActDialog<Fields>
      item={item}
      form={form}
      title={t('itemAction.split')}
      note={t('sharing.note.split')}
      width={720}
      initial={{
        unitIds: freeAmong(proposal.units, tickedUnits).map(({ unit }) => unit.id),
        title: proposal.title,
        text: proposal.text,
        dueOn: proposal.dueOn ?? undefined,
      }}
      act={act}
      onClose={onClose}
    >
      <Form.Item name="unitIds" label={t('sharing.toWhom')} required rules={[{ validator: somebody }]}>
        <UnitPicker item={item} units={proposal.units} also={also} onAlso={onAlso} />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('item.task')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('form.required', { field: t('item.task') }) }]}
      >
        <Input maxLength={300} data-testid="field-title" />
      </Form.Item>
      <WordsField name="text" label={t('sharing.text')} extra={t('sharing.textNote')} max={20_000} rows={4} />
      <PartDue above={item.dueOn} />
      <SplitPreview units={taken} item={item} />
    </ActDialog>
  );
}
