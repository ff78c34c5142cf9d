import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import type { Letter } from '../../api/shapes.js';
import { useAction } from '../../shared/useAction.js';

/** An act on a letter from a dialog: its answer is what the page shows; a refusal stays in the dialog. */
export function useLetterAct<Input>(letter: Letter, work: (input: Input) => Promise<Letter>, onDone: () => void) {
  const cache = useQueryClient();
  return useAction(work, {
    quiet: true,
    onDone: (after) => {
      cache.setQueryData(keys.letters.detail(letter.id), after);
      void cache.invalidateQueries({ queryKey: keys.letters.lists });
      onDone();
    },
    onRefused: () => void cache.invalidateQueries({ queryKey: keys.letters.detail(letter.id) }),
  });
}
