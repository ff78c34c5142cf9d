export type Sort = 'items' | 'questions' | 'targets';

/** Marks every place of one item or question below `root`, in the text and in the table, and unmarks the one before. */
export function markPlaces(root: HTMLElement, sort: Sort, id: string | null): void {
  const flag = sort === 'questions' ? 'data-asked' : sort === 'targets' ? 'data-pointed' : 'data-on';
  for (const old of root.querySelectorAll(`[${flag}]`)) old.removeAttribute(flag);
  if (id === null) return;
  for (const place of root.querySelectorAll(`[data-${sort}~="${CSS.escape(id)}"]`)) place.setAttribute(flag, '');
}

/** Brings the first place into view inside its own pane, where it is not seen already. */
export function showPlace(pane: HTMLElement | null, sort: Sort, id: string | null): void {
  const place = id === null ? null : pane?.querySelector<HTMLElement>(`[data-${sort}~="${CSS.escape(id)}"]`);
  if (pane && place) bringUp(pane, place);
}

/** Brings an element into view inside its pane. */
export function bringUp(pane: HTMLElement, place: HTMLElement): void {
  const frame = pane.getBoundingClientRect();
  const box = place.getBoundingClientRect();
  const margin = Math.min(80, frame.height / 4);
  if (box.top >= frame.top + margin / 2 && box.top <= frame.bottom - margin) return;
  // Not scrollIntoView: that would move the page around the pane as well.
  pane.scrollTop += box.top - frame.top - frame.height / 3;
}

/** The innermost item and target, and the question, at an element of the text or the table. */
export function placeOf(target: EventTarget | null): Record<'item' | 'question' | 'target', string | null> {
  const element = target instanceof Element ? target : null;
  const last = (sort: Sort) =>
    element?.closest(`[data-${sort}]`)?.getAttribute(`data-${sort}`)?.split(' ').at(-1) ?? null;
  return { item: last('items'), question: last('questions'), target: last('targets') };
}

/** Points at one element of the text: what was pointed at before no longer is. */
export function pointAt(pane: HTMLElement | null, place: HTMLElement | null): void {
  if (!pane) return;
  for (const old of pane.querySelectorAll('[data-pointed]')) old.removeAttribute('data-pointed');
  if (!place) return;
  place.setAttribute('data-pointed', '');
  bringUp(pane, place);
}
