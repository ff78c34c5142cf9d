import { useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/keys.js';
import { editLetter, letterQuery } from '../../api/letters.js';
import { isProblem, type ProblemLine } from '../../api/problem.js';
import type { Letter } from '../../api/shapes.js';
import { useAction } from '../../shared/useAction.js';
import { changeOf, contested, type DraftField, type DraftFields, fieldsOf, merged, differing } from './draft-fields.js';

/** A field that two people changed, and who was first. */
export interface Contested {
  name: DraftField;
  who: string | null;
}
interface Saved {
  /** What the form held when it was sent. */
  fields: DraftFields;
  checked: boolean;
}

/** The words of a prepared letter while somebody writes: only what was changed is sent, and nobody’s words are lost. */
export function useDraft(letter: Letter, form: FormInstance<DraftFields>) {
  const cache = useQueryClient();
  /** What the person saw when they began, and so what “changed” means. */
  const [base, setBase] = useState(() => ({ fields: fieldsOf(letter), version: letter.version }));
  /** What the form holds. */
  const [typed, setTyped] = useState(base.fields);
  const changed = differing(base.fields, typed).length > 0;
  const [conflict, setConflict] = useState<Contested[]>([]);
  /** Somebody wrote in what was to be checked. */
  const [readAgain, setReadAgain] = useState(false);
  const fill = (fields: DraftFields): void => {
    form.setFieldsValue(fields);
    setTyped(fields);
  };
  /** The letter as it is now, with what the form holds that `since` had not; where both wrote, the person has to choose. */
  const show = (now: Letter, since: DraftFields, who: (name: DraftField) => string | null = () => null): void => {
    const fields = fieldsOf(now);
    // Not what it held when the request was sent: it goes on being typed in meanwhile.
    const mine = { ...since, ...form.getFieldsValue() };
    setBase({ fields, version: now.version });
    setConflict(contested(since, mine, fields).map((name) => ({ name, who: who(name) })));
    fill(merged(since, mine, fields));
    cache.setQueryData<Letter>(keys.letters.detail(letter.id), (known) =>
      known && known.version > now.version ? known : now,
    );
    void cache.invalidateQueries({ queryKey: keys.letters.lists });
  };
  const store = async (version: number, change: ReturnType<typeof changeOf>, sent: Saved): Promise<void> => {
    const after = await editLetter({ id: letter.id, version }, { checked: sent.checked, ...change });
    setReadAgain(false);
    show(after, sent.fields);
  };

  /** Somebody saved before: what only they changed is taken over, what both changed is to choose. */
  const meet = async (sent: Saved, lines: readonly ProblemLine[]): Promise<void> => {
    const newest = await cache.fetchQuery({ ...letterQuery(letter.id), staleTime: 0 });
    const theirs = fieldsOf(newest);
    if (contested(base.fields, sent.fields, theirs).length === 0 && !sent.checked)
      return store(newest.version, changeOf(theirs, merged(base.fields, sent.fields, theirs)), sent);
    setReadAgain(sent.checked);
    show(newest, base.fields, (name) => lines.find(({ path }) => path === `/${name}`)?.by?.name ?? null);
  };

  const save = useAction(
    (sent: Saved) =>
      store(base.version, changeOf(base.fields, sent.fields), sent).catch((error: unknown) => {
        if (!isProblem(error, 'stale')) throw error;
        return meet(sent, error.lines);
      }),
    { quiet: true, onRefused: () => void cache.invalidateQueries({ queryKey: keys.letters.detail(letter.id) }) },
  );
  // What nobody is typing in here follows what others write; one's own answer is under way otherwise.
  if (!changed && !save.isPending && letter.version > base.version) {
    setBase({ fields: fieldsOf(letter), version: letter.version });
    fill(fieldsOf(letter));
  }

  return {
    base,
    changed,
    conflict,
    readAgain,
    error: save.error,
    isSaving: save.isPending,
    type: (fields: Partial<DraftFields>) => setTyped((before) => ({ ...before, ...fields })),
    giveUp: () => fill(base.fields),
    save: (fields: DraftFields, checked: boolean) => save.mutate({ fields, checked }),
    takeTheirs: (name: DraftField) => {
      fill({ ...typed, [name]: base.fields[name] });
      setConflict((all) => all.filter((other) => other.name !== name));
    },
    keepMine: (name: DraftField) => setConflict((all) => all.filter((other) => other.name !== name)),
  };
}
