import { useQuery } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { sessionQuery } from '../../api/session.ts';
import { Wordmark } from '../frame/Wordmark.tsx';
import { FailureNotice, Waiting } from '../../ui/States.tsx';

/** Lets only signed-in people through; the others come back here after they have signed in. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const location = useLocation();
  const wasSignedIn = useRef(false);
  if (session === null) {
    const from = location.pathname + location.search;
    // eslint-disable-next-line react-hooks/refs -- read only to tell "expired" from "never signed in" at the moment of leaving
    return <Navigate to="/sign-in" replace state={{ from, expired: wasSignedIn.current }} />;
  }
  if (session !== undefined) {
    // eslint-disable-next-line react-hooks/refs -- see above
    wasSignedIn.current = true;
    return children;
  }
  return <main className="splash"><Wordmark />{error === null ? <Waiting /> : <FailureNotice error={error} onRetry={refetch} />}</main>;
}
