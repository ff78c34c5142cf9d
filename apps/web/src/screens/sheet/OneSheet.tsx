import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import type { PasteCells, Sheet } from '../../api/shapes.js';
import { Empty } from '../../shared/Empty.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { BlockDialog } from './BlockDialog.js';
import { FileDialog } from './FileDialog.js';
import { Row } from './Row.js';
import { SheetActions } from './SheetActions.js';
import { SheetFacts } from './SheetFacts.js';
import { SheetState } from './SheetState.js';
import { useSheetActs } from './useSheetActs.js';
import './sheet.css';

interface Props {
  sheet: Sheet;
  /** Its head, which a page and a part of a page draw differently. */
  head: (facts: ReactNode, acts: ReactNode) => ReactNode;
}

/** A sheet with all its rows and what can be done with it. */
export function OneSheet({ sheet, head }: Props) {
  const { t } = useTranslation();
  const acts = useSheetActs(sheet.id);
  const [block, setBlock] = useState<PasteCells | null>(null);
  const [dialog, setDialog] = useState<'paste' | 'file' | null>(null);
  const asked = sheet.items.some((row) => !row.lapsed);
  const unsaved = isProblem(acts.send.error, 'unsavedRows');
  return (
    <div data-testid="sheet" data-status={sheet.status} data-version={sheet.version}>
      {head(<SheetFacts sheet={sheet} />, <SheetActions sheet={sheet} acts={acts} asked={asked} onOpen={setDialog} />)}
      <SheetState sheet={sheet} />
      <ProblemNotice error={unsaved ? null : acts.send.error} />
      {unsaved && <p role="alert">{t('problem.unsavedRows')}</p>}
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
