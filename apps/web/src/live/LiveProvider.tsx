import type { LiveRoom } from '#libs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { CacheRefresh } from './batch.js';
import { LiveConnection, type LiveState } from './connection.js';

interface Live {
  state: LiveState;
  connection: LiveConnection | null;
}

const LiveContext = createContext<Live>({ state: 'connected', connection: null });
/** A line that comes back within this time was not worth a word. */
const PATIENCE_MS = 1_500;

/** Lives as long as one person is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const cache = useQueryClient();
  const [connection] = useState(() => new LiveConnection(new CacheRefresh(cache)));
  const [state, setState] = useState<LiveState>('connected');

  useEffect(() => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    connection.open((next) => {
      if (next === 'connected') {
        clearTimeout(patience);
        patience = undefined;
        setState('connected');
      } else {
        patience ??= setTimeout(() => setState('behind'), PATIENCE_MS);
      }
    });
    return () => {
      clearTimeout(patience);
      connection.close();
    };
  }, [connection]);

  return <LiveContext value={{ state, connection }}>{children}</LiveContext>;
}

export const useLiveState = (): LiveState => use(LiveContext).state;

/** Follows one plan, item or unit for as long as the screen is open. */
export function useLiveRoom(room: LiveRoom['room'], id: string | undefined): void {
  const { connection } = use(LiveContext);
  useEffect(() => (id === undefined ? undefined : connection?.join({ room, id })), [connection, room, id]);
}
