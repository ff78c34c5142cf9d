import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isProblem } from '../../api/problem.js';
import { sheetQuery } from '../../api/sheets.js';
import type { PasteCells, Sheet } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { Empty } from '../../shared/Empty.js';
import { UnitLink } from '../../shared/links.js';
import { PageHead } from '../../shared/PageHead.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { BlockDialog } from './BlockDialog.js';
import { FileDialog } from './FileDialog.js';
import { Row } from './Row.js';
import { SheetState } from './SheetState.js';
import { useSheetActs, type SheetActs } from './useSheetActs.js';
import './sheet.css';

/** One unit's sheet (一表填报): only what is asked, filled in with what was said last. */
export function Component() {
  const { sheetId = '' } = useParams();
  const sheet = useQuery(sheetQuery(sheetId));
  if (sheet.error && !sheet.data) return <Refused error={sheet.error} onRetry={() => void sheet.refetch()} />;
  return sheet.data ? <OneSheet key={sheet.data.id} sheet={sheet.data} /> : <Waiting />;
}

function OneSheet({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const acts = useSheetActs(sheet.id);
  const [block, setBlock] = useState<PasteCells | null>(null);
  const [dialog, setDialog] = useState<'paste' | 'file' | null>(null);
  const { window } = sheet;
  const asked = sheet.items.some((row) => !row.lapsed);
  return (
    <div className="page" data-testid="sheet" data-status={sheet.status} data-version={sheet.version}>
      <PageHead
        title={
          <>
            <span className="term">{window.title}</span>
            {sheet.unit.name}
          </>
        }
        name={`${window.title} · ${sheet.unit.name}`}
        note={
          <ul className="facts">
            <li>
              <UnitLink unit={window.owner} />
            </li>
            <li>{t('oneSheet.period', { from: window.periodFrom, to: window.periodTo })}</li>
            <li>{t('oneSheet.dueOn', { date: window.dueOn })}</li>
            <li data-testid="answered">{t('oneSheet.answered', { answered: sheet.answered, rows: sheet.rows })}</li>
          </ul>
        }
      >
        <Acts sheet={sheet} acts={acts} asked={asked} onOpen={setDialog} />
      </PageHead>
      <SheetState sheet={sheet} />
      <ProblemNotice error={isProblem(acts.send.error, 'unsavedRows') ? null : acts.send.error} />
      {isProblem(acts.send.error, 'unsavedRows') && <p role="alert">{t('problem.unsavedRows')}</p>}
      {!asked && <Empty text={t('oneSheet.empty')} />}
      {sheet.items.map((row) => (
        <Row key={row.id} row={row} acts={acts} canWrite={sheet.canWrite} onBlock={setBlock} />
      ))}
      {(dialog === 'paste' || block !== null) && (
        <BlockDialog
          block={block}
          acts={acts}
          onClose={() => {
            acts.paste.reset();
            setBlock(null);
            setDialog(null);
          }}
        />
      )}
      {dialog === 'file' && <FileDialog acts={acts} onClose={() => setDialog(null)} />}
    </div>
  );
}

interface ActsProps {
  sheet: Sheet;
  acts: SheetActs;
  asked: boolean;
  onOpen: (dialog: 'paste' | 'file') => void;
}

/** Sending is the one filled button; the rest is one press away. */
function Acts({ sheet, acts, asked, onOpen }: ActsProps) {
  const { t } = useTranslation();
  const download = useAction(() => acts.api.download(`${sheet.window.title} ${sheet.unit.name}`));
  const write = sheet.canWrite && asked;
  return (
    <>
      {write && sheet.answered < sheet.rows && (
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
