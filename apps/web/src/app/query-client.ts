import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem.js';

/** A refusal stays a refusal; only a fault of the line or of the server is worth another try. */
function worthRetrying(failures: number, error: Error): boolean {
  const status = error instanceof ApiProblem ? error.status : 0;
  return failures < 2 && (status === 0 || status >= 500);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: worthRetrying,
      retryDelay: 800,
      // What changes is told by the live connection; time alone makes nothing stale while it stands.
      staleTime: 60_000,
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
