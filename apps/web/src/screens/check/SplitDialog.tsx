import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftItem } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import type { DraftStep } from './useDraft.js';

interface Props {
  item: DraftItem;
  step: DraftStep;
  onClose: () => void;
}

/** Put the cursor where the second task begins and give it a title; both halves are seen before anything is done. */
export function SplitDialog({ item, step, onClose }: Props) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const [title, setTitle] = useState('');
  const [error, setError] = useState<unknown>(null);
  const ready = at > 0 && at < item.measures.length && title.trim() !== '';
  const split = () =>
    void step
      .run((actions) => actions.split(item, at, title.trim()), { quiet: true })
      .then(onClose)
      .catch(setError);
  return (
    <Dialog
      width={720}
      title={t('check.splitTitle', { ref: item.ref })}
      okText={t('check.split')}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={step.pending}
      onOk={split}
      onClose={onClose}
    >
      <ProblemNotice error={error} />
      <p className="quiet">{t('check.splitNote')}</p>
      <Input.TextArea
        readOnly
        autoFocus
        autoSize={{ minRows: 4, maxRows: 12 }}
        value={item.measures}
        aria-label={t('item.measures')}
        onSelect={(event) => setAt(event.currentTarget.selectionStart)}
      />
      {at > 0 && (
        <p className="halves">
          <span className="faint">…{item.measures.slice(Math.max(0, at - 24), at)}</span>
          <mark>｜</mark>
          {item.measures.slice(at, at + 24)}…
        </p>
      )}
      <Form.Item label={t('check.splitNewTitle')} layout="vertical">
        <Input value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
      </Form.Item>
    </Dialog>
  );
}
