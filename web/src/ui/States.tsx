import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { tr } from '../text/tr.ts';
import { failureOf } from './failure.ts';
import { Icon, type IconName } from './Icon.tsx';

interface NoticeProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly tone?: 'calm' | 'bad';
  /** The page holds nothing else, so that this is its title. */
  readonly page?: boolean;
  readonly children?: ReactNode;
}

/** A whole view that has nothing to show: why, and what to do. */
export function Notice({ icon, title, text, tone = 'calm', page = false, children }: NoticeProps) {
  return (
    <section className={`notice notice-${tone}`}>
      <span className="notice-icon"><Icon name={icon} /></span>
      {page ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p>{text}</p>
      {children !== undefined && <div className="notice-actions">{children}</div>}
    </section>
  );
}

/** A view that failed: what failed, another try, and the code for support. */
export function FailureNotice({ error, onRetry }: { readonly error: Error; readonly onRetry: () => unknown }) {
  const { kind, title, text, code } = failureOf(error);
  if (kind === 'forbidden') return <Forbidden />;
  return (
    <div role="alert">
      <Notice icon={kind === 'unreachable' ? 'wifiOff' : 'warning'} title={title} text={text} tone="bad">
        <button type="button" className="btn btn-outline" onClick={() => void onRetry()}><Icon name="arrowClockwise" />{tr.retry}</button>
        {code !== null && <small>{tr.states.supportCode}: <code>{code}</code></small>}
      </Notice>
    </div>
  );
}

export function Forbidden() {
  return (
    <Notice page icon="lock" title={tr.states.forbiddenTitle} text={tr.states.forbiddenText}>
      <Link className="btn btn-outline" to="/orders">{tr.states.home}</Link>
    </Notice>
  );
}

export function Waiting({ text = tr.loading }: { readonly text?: string }) {
  return <p className="waiting" role="status"><Icon name="arrowRepeat" spin />{text}</p>;
}

/** Grey shapes in the place of rows; they appear after 300 ms by the style sheet, so quick answers do not flicker. */
export function Skeleton({ rows, kind }: { readonly rows: number; readonly kind: 'row' | 'card' }) {
  return (
    <div className="skeletons" role="status" aria-label={tr.loading}>
      {Array.from({ length: rows }, (_, index) => <div key={index} className={`skeleton skeleton-${kind}`} />)}
    </div>
  );
}
