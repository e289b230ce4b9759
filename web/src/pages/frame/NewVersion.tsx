import { useQuery } from '@tanstack/react-query';
import { newerPortalQuery } from '../../api/version.ts';
import { tr } from '../../text/tr.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Offers a newer portal in the top bar. Nothing is ever renewed by itself: somebody may be in the middle of a parcel. */
export function NewVersion() {
  const { data: newer } = useQuery(newerPortalQuery);
  if (newer !== true) return null;
  return (
    <button type="button" className="bar-link bar-new" title={tr.newVersionText} onClick={() => location.reload()}>
      <Icon name="arrowClockwise" /><span>{tr.newVersion}</span>
    </button>
  );
}
