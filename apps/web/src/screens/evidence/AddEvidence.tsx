import { Button, Drawer, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../api/shapes.js';
import { useMe } from '../../auth/useMe.js';
import { useTyped } from '../../shared/useTyped.js';
import { useWide } from '../../shared/useWide.js';
import { isUnderWay } from './picked.js';
import { RecordForm } from './RecordForm.js';
import type { RecordFields } from './record-fields.js';
import { useFiling } from './useFiling.js';
import { useUploads } from './useUploads.js';

interface Props {
  item: WorkItem;
  onClose: () => void;
}

/** The unit in whose name it is handed in: one that is named in the item before any other of mine. */
function useMyUnits(item: WorkItem) {
  const units = [...new Map(useMe().memberships.map(({ unit }) => [unit.id, unit])).values()];
  const named = new Set([item.lead.id, ...item.shares.map(({ unit }) => unit.id)]);
  return [...units].sort((one, other) => Number(named.has(other.id)) - Number(named.has(one.id)));
}

/** Hands in what proves the item: files while the form is filled in, or words, a number, an address, or earlier material. */
export function AddEvidence({ item, onClose }: Props) {
  const { t } = useTranslation();
  const wide = useWide();
  const [modal, holder] = Modal.useModal();
  const units = useMyUnits(item);
  const [form] = Form.useForm<RecordFields>();
  const [unitId, setUnitId] = useState(units[0]?.id ?? '');
  const way = Form.useWatch('way', form) ?? 'file';
  const uploads = useUploads(unitId);
  const filing = useFiling({ item, form, uploads, onDone: onClose });
  const count = uploads.files.filter(
    ({ state }) => state !== 'filed' && state !== 'known' && state !== 'failed',
  ).length;

  const typed = useTyped(onClose, { isChanged: () => uploads.files.some(isUnderWay) });
  const close = (anyway: () => void) => {
    if (!uploads.files.some(isUnderWay)) return anyway();
    void modal.confirm({
      title: t('evidence.leave'),
      okText: t('evidence.leaveOk'),
      cancelText: t('evidence.stay'),
      okButtonProps: { type: 'default' },
      cancelButtonProps: { type: 'primary' },
      focusable: { autoFocusButton: 'cancel' },
      onOk: onClose,
    });
  };
  return (
    <Drawer
      open
      size={wide ? 640 : '100%'}
      title={t('evidence.add')}
      onClose={() => close(typed.close)}
      mask={{ closable: false }}
      footer={
        <div className="drawer-acts">
          {way !== 'earlier' && (
            <Button
              type="primary"
              loading={filing.isPending}
              onClick={() => form.submit()}
              data-testid="evidence-submit"
            >
              {way === 'file' && count > 1 ? t('evidence.submitMany', { count }) : t('evidence.submit')}
            </Button>
          )}
          <Button onClick={() => close(onClose)} data-testid="evidence-close">
            {t(way === 'earlier' ? 'action.close' : 'action.cancel')}
          </Button>
        </div>
      }
    >
      {holder}
      <p className="act-about">
        <span className="faint">{item.number}</span> {item.title}
      </p>
      <div onInput={typed.onInput}>
        <RecordForm item={item} form={form} units={units} onUnit={setUnitId} uploads={uploads} filing={filing} />
      </div>
    </Drawer>
  );
}
