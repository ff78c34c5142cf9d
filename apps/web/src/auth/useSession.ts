import { useSyncExternalStore } from 'react';
import { session, type SessionState } from './session.js';

export const useSession = (): SessionState => useSyncExternalStore(session.subscribe, session.snapshot);
