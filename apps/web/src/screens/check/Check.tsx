import { Segmented } from 'antd';
import { useCallback, useMemo, useRef, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Draft } from '../../api/shapes.js';
import { placeOf } from '../../shared/document/marking.js';
import { OriginalText } from '../../shared/document/OriginalText.js';
import { marksOf } from '../../shared/document/segments.js';
import { ItemDrawer } from './ItemDrawer.js';
import { QuestionPanel } from './QuestionPanel.js';
import { TaskPane } from './TaskPane.js';
import './check.css';
import { TopBar } from './TopBar.js';
import { useDraftStep } from './useDraft.js';
import { useKeys } from './useKeys.js';
import { useLinked } from './useLinked.js';
import { useQuestions } from './useQuestions.js';

type Pane = 'text' | 'table';

interface Props {
  draft: Draft;
  /** The approval that decides about its issue. */
  heldBy: string | null;
}

export function Check({ draft, heldBy }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const step = useDraftStep(draft.planId);
  const asked = useQuestions(draft, step);
  const root = useRef<HTMLDivElement>(null);
  const textPane = useRef<HTMLDivElement>(null);
  const tablePane = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const { overText, overTable, leave } = useLinked({ root, textPane, tablePane }, asked.question);
  const [editing, setEditing] = useState<string | null>(null);
  const [pane, setPane] = useState<Pane>('table');
  const { leaves, items, questions } = draft;
  const marks = useMemo(() => marksOf({ leaves, items, questions }), [leaves, items, questions]);

  const undo = useCallback(() => {
    if (draft.undo && !step.pending) void step.run((actions) => actions.undo(draft.version)).catch(() => undefined);
  }, [draft.undo, draft.version, step]);
  const goOn = () =>
    asked.openCount === 0
      ? void navigate(`/plans/${draft.planId}/${draft.revises ? 'revision' : 'issue'}`)
      : asked.confirm();
  useKeys({ next: asked.next, previous: asked.previous, pick: asked.pick, confirm: goOn, undo });

  /** Goes to a question with the focus, so that the next keys are meant for it. */
  const toQuestion = (id: string | null) => {
    if (id === null) asked.toFirstOpen();
    else asked.goTo(id);
    panel.current?.focus({ preventScroll: true });
  };
  const intoText = (event: MouseEvent) => {
    const { question } = placeOf(event.target);
    if (question !== null) toQuestion(question);
  };

  return (
    <div className="check" ref={root} data-pane={pane}>
      <TopBar
        draft={draft}
        heldBy={heldBy}
        step={step}
        openCount={asked.openCount}
        onUndo={undo}
        onOpenQuestion={() => toQuestion(null)}
      />
      <Segmented<Pane>
        className="only-narrow"
        value={pane}
        onChange={setPane}
        options={(['table', 'text'] as const).map((value) => ({ value, label: t(`check.pane.${value}`) }))}
      />
      <div className="panes">
        <div className="pane text-pane" ref={textPane} onMouseOver={overText} onMouseLeave={leave} onClick={intoText}>
          <OriginalText text={draft.text} marks={marks} label={t('check.pane.text')} />
        </div>
        <div className="right">
          <QuestionPanel draft={draft} asked={asked} panel={panel} onIssue={goOn} onEdit={setEditing} />
          <div
            className="pane table-pane"
            ref={tablePane}
            onMouseOver={overTable}
            onFocus={overTable}
            onMouseLeave={leave}
          >
            <TaskPane draft={draft} step={step} onEdit={setEditing} onQuestion={toQuestion} />
          </div>
        </div>
      </div>
      {editing !== null && <ItemDrawer draft={draft} itemId={editing} step={step} onClose={() => setEditing(null)} />}
    </div>
  );
}
