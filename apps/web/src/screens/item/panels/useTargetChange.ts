import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../api/keys.js';
import type { ItemTargets } from '../../../api/shapes.js';
import { useAction } from '../../../shared/useAction.js';

/** One change of an item's targets: shows the answer, refreshes what else tells of it, and closes the dialog. */
export function useTargetChange<Input>(
  itemId: string,
  work: (input: Input) => Promise<ItemTargets>,
  { done, onClose }: { done: string; onClose: () => void },
) {
  const cache = useQueryClient();
  return useAction(work, {
    quiet: true,
    done,
    onDone: (after) => {
      cache.setQueryData(keys.items.targets(itemId), after);
      void cache.invalidateQueries({ queryKey: keys.items.detail(itemId) });
      void cache.invalidateQueries({ queryKey: keys.items.history(itemId) });
      onClose();
    },
    onRefused: () => void cache.invalidateQueries({ queryKey: keys.items.targets(itemId) }),
  });
}
