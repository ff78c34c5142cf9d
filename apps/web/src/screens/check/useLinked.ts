import { useEffect, useLayoutEffect, useRef, type MouseEvent, type RefObject } from 'react';
import type { DraftQuestion } from '../../api/shapes.js';
import { markPlaces, placeOf, showPlace } from '../../shared/document/marking.js';

interface Places {
  root: RefObject<HTMLDivElement | null>;
  textPane: RefObject<HTMLDivElement | null>;
  tablePane: RefObject<HTMLDivElement | null>;
}

interface Linked {
  /** Hovering or focusing in one pane marks the item in both and brings it up in the other. */
  overText: (event: { target: EventTarget | null }) => void;
  overTable: (event: { target: EventTarget | null }) => void;
  /** Points at one target in the text. */
  overTarget: (targetId: string) => void;
  leave: (event: MouseEvent) => void;
}

const PAUSE_MS = 120;

/** Ties the original and the table together. Marks are set on the elements directly: hovering must not render. */
export function useLinked({ root, textPane, tablePane }: Places, question: DraftQuestion | null): Linked {
  const questionId = question?.id ?? null;
  const questionItemId = question?.itemId ?? null;
  const shown = useRef<string | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const show = (id: string | null, counterpart: HTMLElement | null) => {
    if (shown.current === id || !root.current) return;
    shown.current = id;
    markPlaces(root.current, 'items', id);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => showPlace(counterpart, 'items', id), PAUSE_MS);
  };

  // A render may have replaced elements: set the marks again.
  useLayoutEffect(() => {
    if (!root.current) return;
    markPlaces(root.current, 'items', shown.current);
    markPlaces(root.current, 'questions', questionId);
  });

  // The question under way is in view in both panes.
  useEffect(() => {
    if (questionId === null) return;
    const inText = textPane.current?.querySelector(`[data-questions~="${CSS.escape(questionId)}"]`);
    if (inText) showPlace(textPane.current, 'questions', questionId);
    else showPlace(textPane.current, 'items', questionItemId);
    showPlace(tablePane.current, 'items', questionItemId);
  }, [questionId, questionItemId, textPane, tablePane]);

  useEffect(() => () => clearTimeout(pause.current), []);

  return {
    overText: (event) => show(placeOf(event.target).item, tablePane.current),
    overTarget: (id) => {
      if (root.current) markPlaces(root.current, 'targets', id);
      showPlace(textPane.current, 'targets', id);
    },
    overTable: (event) => show(placeOf(event.target).item, textPane.current),
    leave: () => show(null, null),
  };
}
