import { tr } from '../../text/tr.ts';

/** The shop's name as a mark. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
        <rect width="64" height="64" rx="14" />
        <path d="M13 22c5 7 11 8 17 7 6 5 12 9 19 10 3 .5 5 2.500 5 6H43c-7 0-14-4-19-9-2-2-5-1-5 2v7h-6z" />
      </svg>
      <strong>{tr.shopShort}</strong>
    </span>
  );
}
