import { Problem, Unreachable } from '../api/problem.ts';
import { tr } from '../text/tr.ts';
import { toast } from './toasts.ts';

export interface Failure {
  readonly kind: 'forbidden' | 'unreachable' | 'missing' | 'other';
  readonly title: string;
  readonly text: string;
  /** What a person reads out to support; null when there is none. */
  readonly code: string | null;
}

/** A failure in words for people; the server's own Turkish words win over ours. */
export function failureOf(error: Error): Failure {
  if (error instanceof Unreachable) return { kind: 'unreachable', title: tr.states.unreachableTitle, text: tr.states.unreachableText, code: null };
  if (!(error instanceof Problem)) return { kind: 'other', title: tr.states.errorTitle, text: tr.states.errorText, code: error.name };
  const code = error.traceId ?? error.code ?? `HTTP-${error.status}`;
  if (error.status === 403) return { kind: 'forbidden', title: error.title ?? tr.states.forbiddenTitle, text: error.detail ?? tr.states.forbiddenText, code };
  const words = { title: error.title ?? tr.states.errorTitle, text: error.detail ?? tr.states.errorText, code };
  return { kind: error.status === 404 ? 'missing' : 'other', ...words };
}

/** For buttons: says in a toast that the deed did not happen. */
export function toastFailure(error: Error): void {
  const { title, text, code } = failureOf(error);
  toast('bad', tr.toast.failed(`${title}. ${text}`), code);
}
