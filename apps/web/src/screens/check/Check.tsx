import { App, Segmented } from 'antd';
import { useCallback, useMemo, useRef, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Draft } from '../../api/shapes.js';
import { placeOf } from '../../shared/document/marking.js';
import { OriginalText } from '../../shared/document/OriginalText.js';
import { marksOf } from '../../shared/document/segments.js';
import { HelpDialog } from './HelpDialog.js';
import { ItemDrawer, type OpenDrawer } from './ItemDrawer.js';
import { QuestionPanel } from './QuestionPanel.js';
import { TaskPane } from './TaskPane.js';
import { TextHead } from './TextHead.js';
import './check.css';
import { TopBar } from './TopBar.js';
import { useCheckKeys } from './useCheckKeys.js';
import { useDraftStep } from './useDraft.js';
import { useItemRows } from './useItemRows.js';
import { useLinked } from './useLinked.js';
import { useOffered } from './useOffered.js';
import { usePlaces } from './usePlaces.js';
import { useQuestions } from './useQuestions.js';

type Pane = 'text' | 'table';

interface Props {
  draft: Draft;
  /** The approval that decides about its issue. */
  heldBy: string | null;
}

export function Check({ draft: stored, heldBy }: Props) {
  const draft = useOffered(stored);
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const step = useDraftStep(draft.planId);
  const asked = useQuestions(draft, step);
  const root = useRef<HTMLDivElement>(null);
  const textPane = useRef<HTMLDivElement>(null);
  const tablePane = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const { overText, overTable, overTarget, leave } = useLinked({ root, textPane, tablePane }, asked.question);
  const rows = useItemRows(tablePane);
  const places = usePlaces(textPane);
  /** Each opening is one of its own: a new task that was saved meanwhile is another one than the next new task. */
  const [editing, setEditing] = useState<{ itemId: string; opening: number } | null>(null);
  const openings = useRef(0);
  const show = useCallback((itemId: string) => {
    openings.current += 1;
    setEditing({ itemId, opening: openings.current });
  }, []);
  const drawer = useRef<OpenDrawer>(null);
  // The page beside the drawer can be pressed: it shows the other task once what was changed in this one is given up.
  const edit = useCallback(
    (itemId: string) => {
      if (drawer.current === null) show(itemId);
      else if (drawer.current.itemId !== itemId) drawer.current.close(() => show(itemId));
    },
    [show],
  );
  const [help, setHelp] = useState(false);
  const [pane, setPane] = useState<Pane>('table');
  const { text, leaves, items, questions, numbers } = draft;
  const marks = useMemo(
    () => marksOf({ text, leaves, items, questions, numbers }),
    [text, leaves, items, questions, numbers],
  );

  const undo = useCallback(() => {
    if (!draft.undo || step.pending) return;
    const undone = step.run(async (actions) => {
      const answer = await actions.undo(draft.version);
      const names = answer.keptUnits.map(({ name }) => name).join(t('sign.list'));
      if (names !== '') void message.info(t('check.unitsKept', { names }), 8);
      return answer;
    });
    void undone.catch(() => undefined);
  }, [draft.undo, draft.version, step, message, t]);
  const goOn = () =>
    asked.openCount === 0
      ? void navigate(`/plans/${draft.planId}/${draft.revises ? 'revision' : 'issue'}`)
      : asked.confirm();

  /** Goes to a question with the focus, so that the next keys are meant for it. */
  const toQuestion = (id: string | null) => {
    if (id === null) asked.toFirstOpen();
    else asked.goTo(id);
    panel.current?.focus({ preventScroll: true });
  };
  const toRest = (rest: Draft['rests'][number]) => {
    if (rest.questionId !== null) toQuestion(rest.questionId);
    setPane('text');
    places.toOffset(rest.span.start);
  };
  const intoText = (event: MouseEvent) => {
    const { question, item } = placeOf(event.target);
    if (question !== null) toQuestion(question);
    else if (item !== null) rows.focusItem(item);
  };
  useCheckKeys({ draft, asked, rows, panel, goOn, undo, toRest, edit, help: () => setHelp(true) });

  return (
    <div className="check" ref={root} data-pane={pane}>
      <TopBar
        draft={draft}
        heldBy={heldBy}
        step={step}
        openCount={asked.openCount}
        onUndo={undo}
        onOpenQuestion={() => toQuestion(null)}
        onRest={toRest}
        onHelp={() => setHelp(true)}
      />
      <Segmented<Pane>
        className="only-narrow"
        value={pane}
        onChange={setPane}
        options={(['table', 'text'] as const).map((value) => ({ value, label: t(`check.pane.${value}`) }))}
      />
      <div className="panes">
        <div className="text-side">
          <TextHead numbers={numbers} onNumber={places.nextNumber} />
          <div className="pane text-pane" ref={textPane} onMouseOver={overText} onMouseLeave={leave} onClick={intoText}>
            <OriginalText text={text} marks={marks} label={t('check.pane.text')} />
          </div>
        </div>
        <div className="right">
          <QuestionPanel draft={draft} asked={asked} panel={panel} onIssue={goOn} onEdit={edit} />
          <div
            className="pane table-pane"
            ref={tablePane}
            onMouseOver={overTable}
            onFocus={overTable}
            onMouseLeave={leave}
          >
            <TaskPane draft={draft} step={step} onEdit={edit} onQuestion={toQuestion} onTarget={overTarget} />
          </div>
        </div>
      </div>
      <HelpDialog open={help} onClose={() => setHelp(false)} />
      {editing !== null && (
        <ItemDrawer
          key={editing.opening}
          ref={drawer}
          draft={draft}
          itemId={editing.itemId}
          step={step}
          // Saved late, it does not close what is shown by then.
          onClose={() => setEditing((open) => (open?.opening === editing.opening ? null : open))}
        />
      )}
    </div>
  );
}
