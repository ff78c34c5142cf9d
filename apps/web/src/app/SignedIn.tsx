import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { ApiProblem } from '../api/problem.js';
import { meQuery } from '../api/organisation.js';
import { useSession } from '../auth/useSession.js';
import { LiveProvider } from '../live/LiveProvider.js';
import { ChangePassword } from './ChangePassword.js';
import { ProblemNotice } from '../shared/ProblemNotice.js';
import { tellZone } from '../shared/today.js';
import { Waiting } from './Waiting.js';

/** Everything behind the sign-in: without a session it leads to the form and back to the same address. */
export function SignedIn() {
  const { phase, mustChangePassword, notice } = useSession();
  const location = useLocation();
  const cache = useQueryClient();

  // What one person could see must not be there for the next one at this desk.
  useEffect(() => {
    if (phase === 'signedOut') cache.clear();
  }, [phase, cache]);

  if (phase === 'starting') return notice === 'unreachable' ? <Unreachable /> : <Waiting />;
  if (phase === 'signedOut') {
    const from = location.pathname + location.search + location.hash;
    return (
      <Navigate
        to={from === '/' || notice === 'left' ? '/sign-in' : `/sign-in?from=${encodeURIComponent(from)}`}
        replace
      />
    );
  }
  // With an initial password the server refuses everything else: nothing behind the form asks for anything.
  if (mustChangePassword) return <ChangePassword compulsory onClose={() => undefined} />;
  return (
    <LiveProvider>
      <WithMe />
    </LiveProvider>
  );
}

function Unreachable() {
  return (
    <div className="page narrow">
      <ProblemNotice error={new ApiProblem(0, 'offline')} />
    </div>
  );
}

function WithMe() {
  const me = useQuery(meQuery);
  if (me.data) tellZone(me.data.timeZone);
  if (me.error && !me.data) return <ProblemNotice error={me.error} onRetry={() => void me.refetch()} />;
  return me.data ? <Outlet /> : <Waiting />;
}
