import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

/** Words a person has typed and not sent, kept in this tab while another page is looked at, and gone with the sign-out. */
export function useKept<Words>(key: readonly unknown[]): {
  read: () => Words | null;
  write: (words: Words | null) => void;
} {
  const cache = useQueryClient();
  const name = key.join(' ');
  return useMemo(
    () => ({
      read: () => cache.getQueryData<Words>([name]) ?? null,
      write: (words) => {
        if (words === null) cache.removeQueries({ queryKey: [name], exact: true });
        else {
          cache.setQueryDefaults([name], { gcTime: Infinity });
          cache.setQueryData([name], words);
        }
      },
    }),
    [cache, name],
  );
}
