import { useRouteError } from 'react-router';
import { tr } from '../text/tr.ts';
import { Notice } from '../ui/States.tsx';

/** A page that threw while it was drawn (a defect of ours, or a new version that replaced this one's files). */
export function Broken() {
  const error = useRouteError();
  return (
    <main className="page" role="alert">
      <Notice page icon="warning" title={tr.states.brokenTitle} text={tr.states.brokenText} tone="bad">
        <button type="button" className="btn btn-primary" onClick={() => location.reload()}>{tr.states.reload}</button>
        <small>{tr.states.supportCode}: <code>{error instanceof Error ? error.name : 'unknown'}</code></small>
      </Notice>
    </main>
  );
}
