import { useEffect, useRef, useState } from 'react';
import { keys } from '../../api/keys.js';
import { isProblem } from '../../api/problem.js';
import type { EditSheetRow, SheetRow } from '../../api/shapes.js';
import { useAction } from '../../shared/useAction.js';
import { useKept } from '../../shared/useKept.js';
import { draftOf, editOf, type RowDraft } from './row-draft.js';
import type { SheetActs } from './useSheetActs.js';

interface Typed {
  /** The row the person saw when beginning to type. */
  base: SheetRow;
  draft: RowDraft;
}

interface Sent {
  base: SheetRow;
  draft: RowDraft;
  body: EditSheetRow;
}

/** One row being filled in: saved on leaving it, kept through every refusal and while another page is looked at. */
export function useRow(row: SheetRow, acts: SheetActs) {
  const kept = useKept<Typed>(keys.sheets.typed(row.id));
  const [typed, setTyped] = useState(kept.read);
  const latest = useRef(typed);
  const put = (next: Typed | null) => {
    latest.current = next;
    setTyped(next);
    kept.write(next);
    if (next === null) acts.unsaved.delete(row.id);
    else acts.unsaved.add(row.id);
  };
  const saving = useAction(
    async ({ base, draft, body }: Sent) => {
      const sheet = await acts.save(base, body);
      // What was typed meanwhile stays, on top of what has just been saved.
      const after = sheet.items.find(({ id }) => id === row.id);
      const now = latest.current;
      put(now === null || now.draft === draft || after === undefined ? null : { base: after, draft: now.draft });
    },
    // A refused row may be another by now, or its sheet sent: what is typed stays all the same.
    {
      scope: acts.scope,
      quiet: true,
      onRefused: (error) => {
        acts.refetch(error);
        // One's own words, saved before by a request whose answer did not arrive.
        const now = latest.current;
        if (now !== null && isProblem(error, 'stale') && editOf(error.body.current as SheetRow, now.draft) === null)
          put(null);
      },
    },
  );
  const conflict = typed !== null && isProblem(saving.error, 'stale') ? (saving.error.body.current as SheetRow) : null;
  const submit = (base: SheetRow, body: EditSheetRow) =>
    saving.mutate({ base, body, draft: latest.current?.draft ?? draftOf(base) });
  const unsaved = acts.unsaved;
  const pending = typed !== null;
  useEffect(() => {
    if (!pending) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [pending]);
  // A row that comes back with what was typed before keeps the sheet from being sent, like one typed in just now.
  useEffect(() => {
    if (latest.current !== null) unsaved.add(row.id);
    return () => void unsaved.delete(row.id);
  }, [unsaved, row.id]);
  return {
    draft: typed?.draft ?? draftOf(row),
    typed: pending,
    saving,
    conflict,
    change: (part: Partial<RowDraft>) => {
      // What was refused is no longer what stands in the form.
      if (saving.isError && conflict === null) saving.reset();
      const now = latest.current ?? { base: row, draft: draftOf(row) };
      put({ base: now.base, draft: { ...now.draft, ...part } });
    },
    /** Called on leaving the row; a row that another person has written meanwhile waits for a choice. */
    leave: () => {
      const now = latest.current;
      if (now === null || conflict !== null) return;
      const body = editOf(now.base, now.draft);
      if (body === null) put(null);
      else submit(now.base, body);
    },
    confirm: () => {
      const now = latest.current;
      const body = now && editOf(now.base, now.draft);
      if (now && body) submit(now.base, { ...body, confirmed: true });
    },
    keepMine: () => {
      const now = latest.current;
      const body = now && editOf(now.base, now.draft);
      if (conflict !== null && body) submit(conflict, body);
    },
    takeTheirs: () => {
      put(null);
      saving.reset();
    },
    submit,
  };
}

export type RowState = ReturnType<typeof useRow>;
