import { Link } from 'react-router';
import { tr } from '../text/tr.ts';
import { Notice } from '../ui/States.tsx';
import { usePageTitle } from '../ui/usePageTitle.ts';

export function NotFound() {
  usePageTitle(tr.states.notFoundTitle);
  return (
    <Notice page icon="question" title={tr.states.notFoundTitle} text={tr.states.notFoundText}>
      <Link className="btn btn-outline" to="/orders">{tr.states.home}</Link>
    </Notice>
  );
}
