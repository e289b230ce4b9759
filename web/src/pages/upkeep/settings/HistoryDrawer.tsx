import { useInfiniteQuery } from '@tanstack/react-query';
import { settingHistoryQuery } from '../../../api/upkeep/settings.ts';
import { tr } from '../../../text/tr.ts';
import { trSettings as words } from '../../../text/upkeep/trSettings.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { formatDateTime } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Notice, Waiting } from '../../../ui/States.tsx';

interface DrawerProps {
  /** A setting's key; null for all. */
  readonly of: string | null;
  readonly name: string;
  readonly onClose: () => void;
}

/** Who changed what, from what to what, when and why. */
export function HistoryDrawer({ of, name, onClose }: DrawerProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(settingHistoryQuery(of));
  const changes = data?.pages.flatMap((page) => page.changes);
  return (
    <Dialog title={words.historyOf(name)} onClose={onClose} side="end">
      {changes === undefined && (error === null ? <Waiting /> : <FailureNotice error={error} onRetry={refetch} />)}
      {changes?.length === 0 && <Notice icon="clock" title={words.none} text={words.noneText} />}
      {changes !== undefined && (
        <ol className="settings-history">
          {changes.map((change) => (
            <li key={change.id}>
              {of === null && <strong>{change.name}</strong>}
              <span className="number"><del>{change.before}</del><span className="visually-hidden"> {words.became} </span> → <b>{change.after}</b></span>
              {change.reset && <span className="chip chip-grey">{words.wasReset}</span>}
              {change.reason !== null && <p>“{change.reason}”</p>}
              <small className="number"><b>{change.who}</b> · <time dateTime={change.at}>{formatDateTime(change.at)}</time></small>
            </li>
          ))}
        </ol>
      )}
      {hasNextPage && (
        <button type="button" className="btn btn-outline btn-more" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) void fetchNextPage(); }}>
          <Icon name={isFetchingNextPage ? 'arrowRepeat' : 'chevronDown'} spin={isFetchingNextPage} />{isFetchingNextPage ? tr.more : tr.showMore}
        </button>
      )}
    </Dialog>
  );
}
