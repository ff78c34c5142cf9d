import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../api/shapes.js';
import { useAction } from '../../shared/useAction.js';
import { canCarry } from './row-draft.js';
import type { SheetActs } from './useSheetActs.js';

interface Props {
  sheet: Sheet;
  acts: SheetActs;
  asked: boolean;
  onOpen: (dialog: 'paste' | 'file') => void;
}

/** Sending is the one filled button; the rest is one press away. */
export function SheetActions({ sheet, acts, asked, onOpen }: Props) {
  const { t } = useTranslation();
  const download = useAction(() => acts.api.download(`${sheet.window.title} ${sheet.unit.name}`));
  const write = sheet.canWrite && asked;
  return (
    <>
      {write && sheet.items.some(canCarry) && (
        <Button loading={acts.carry.isPending} onClick={() => acts.carry.mutate(null)} data-testid="carry-all">
          {t('oneSheet.carryAll')}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'download', label: t('oneSheet.download'), onClick: () => download.mutate(undefined) },
            ...(write
              ? [
                  { key: 'file', label: t('oneSheet.upload'), onClick: () => onOpen('file') },
                  { key: 'paste', label: t('oneSheet.paste'), onClick: () => onOpen('paste') },
                ]
              : []),
          ],
        }}
      >
        <Button data-testid="sheet-tables">{t('oneSheet.tables')}</Button>
      </Dropdown>
      {sheet.canRecall && (
        <Button loading={acts.recall.isPending} onClick={() => acts.recall.mutate(undefined)} data-testid="recall">
          {t('oneSheet.recall')}
        </Button>
      )}
      {write && (
        <Button
          type="primary"
          loading={acts.send.isPending}
          onClick={() => acts.send.mutate(undefined)}
          data-testid="send"
        >
          {t('oneSheet.send')}
        </Button>
      )}
    </>
  );
}
