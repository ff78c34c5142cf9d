import { useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isProblem } from '../../api/problem.js';
import { keys } from '../../api/keys.js';
import type { PreviewWindow, WindowPreview } from '../../api/shapes.js';
import { openWindow, previewWindow } from '../../api/windows.js';
import { Dialog } from '../../shared/Dialog.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { Cost } from './Cost.js';
import { askedFor, type WindowFields } from './window-fields.js';
import { WindowForm } from './WindowForm.js';
import './windows.css';

interface Previewed {
  asked: PreviewWindow;
  preview: WindowPreview;
}

/** A window is opened only with its cost in sight, and only at that cost. */
export function OpenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<WindowFields>();
  const [shown, setShown] = useState<Previewed | null>(null);
  const preview = useAction(
    async (asked: PreviewWindow): Promise<Previewed> => ({ asked, preview: await previewWindow(asked) }),
    { quiet: true, onDone: setShown },
  );
  const open = useAction(
    ({ asked, preview: { units, rows, values, known } }: Previewed) =>
      openWindow({
        ...asked,
        title: (form.getFieldValue('title') as string).trim(),
        cost: { units, rows, values, known },
      }),
    {
      quiet: true,
      done: t('window.opened'),
      onDone: (window) => {
        void cache.invalidateQueries({ queryKey: keys.windows.lists });
        void cache.invalidateQueries({ queryKey: keys.windows.allBurden });
        void navigate(`/reporting/${window.id}`);
      },
      // The old cost no longer holds: the new one is fetched for the person to look at.
      onRefused: (error) => {
        if (isProblem(error, 'windowCostChanged') && shown) preview.mutate(shown.asked);
      },
    },
  );
  const look = async () => {
    const fields = await form.validateFields().catch(() => null);
    if (fields === null) return;
    open.reset();
    preview.mutate(askedFor(fields));
  };
  return (
    <Dialog
      width={720}
      title={t('window.newTitle')}
      confirmLoading={open.isPending}
      onClose={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('action.cancel')}
        </Button>,
        <Button
          key="preview"
          type={shown === null ? 'primary' : 'default'}
          loading={preview.isPending}
          onClick={() => void look()}
          data-testid="window-preview"
        >
          {t('window.preview')}
        </Button>,
        shown !== null && (
          <Button
            key="open"
            type="primary"
            disabled={preview.isPending || shown.preview.rows === 0}
            loading={open.isPending}
            onClick={() => open.mutate(shown)}
            data-testid="window-open"
          >
            {t('window.open')}
          </Button>
        ),
      ]}
    >
      <WindowForm form={form} onAsked={() => setShown(null)} />
      <ProblemNotice error={open.error ?? preview.error} />
      {shown && <Cost preview={shown.preview} />}
    </Dialog>
  );
}
