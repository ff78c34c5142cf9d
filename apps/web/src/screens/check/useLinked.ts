import { useCallback, useEffect, useLayoutEffect, useRef, type MouseEvent, type RefObject } from 'react';
import { markPlaces, placeOf, showPlace } from '../../shared/document/marking.js';

interface Linked {
  root: RefObject<HTMLDivElement | null>;
  textPane: RefObject<HTMLDivElement | null>;
  tablePane: RefObject<HTMLDivElement | null>;
  /** Hovering or focusing in one pane marks the item in both and brings it up in the other. */
  overText: (event: { target: EventTarget | null }) => void;
  overTable: (event: { target: EventTarget | null }) => void;
  leave: (event: MouseEvent) => void;
}

const PAUSE_MS = 120;

/** Ties the original and the table together. Marks are set on the elements directly: hovering must not render. */
export function useLinked(questionId: string | null, questionItemId: string | null): Linked {
  const root = useRef<HTMLDivElement>(null);
  const textPane = useRef<HTMLDivElement>(null);
  const tablePane = useRef<HTMLDivElement>(null);
  const shown = useRef<string | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const show = useCallback((id: string | null, counterpart: HTMLElement | null) => {
    if (shown.current === id || !root.current) return;
    shown.current = id;
    markPlaces(root.current, 'items', id);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => showPlace(counterpart, 'items', id), PAUSE_MS);
  }, []);

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
  }, [questionId, questionItemId]);

  useEffect(() => () => clearTimeout(pause.current), []);

  return {
    root,
    textPane,
    tablePane,
    overText: useCallback((event) => show(placeOf(event.target).item, tablePane.current), [show]),
    overTable: useCallback((event) => show(placeOf(event.target).item, textPane.current), [show]),
    leave: useCallback(() => show(null, null), [show]),
  };
}
