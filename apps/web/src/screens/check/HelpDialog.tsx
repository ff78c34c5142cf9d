import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

const rows = [
  ['Enter', 'accept'],
  ['1 – 9', 'pick'],
  ['C', 'correct'],
  ['W', 'waive'],
  ['U', 'undo'],
  ['J / K', 'question'],
  ['N / P', 'item'],
  ['E', 'edit'],
  ['R', 'rest'],
  ['Alt + ↑ ↓', 'order'],
  ['Esc', 'leave'],
  ['?', 'help'],
] as const;

/** The keys of this screen: everything here can be done without a mouse. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open={open} title={t('checkText.help.title')} footer={null} onCancel={onClose} width={460}>
      <table className="keys-table" aria-label={t('checkText.help.title')} data-testid="key-help">
        <tbody>
          {rows.map(([key, act]) => (
            <tr key={act}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{t(`checkText.help.${act}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
