import { Problem } from '../../api/problem.ts';
import { tr } from '../../text/tr.ts';
import { failureOf } from '../../ui/failure.ts';

/** Why a sign-in did not open, in words. */
export function refusal(error: Error): string {
  if (error instanceof Problem && error.code === 'wrong-password') return tr.signIn.wrong;
  if (error instanceof Problem && error.code === 'locked-out') return tr.signIn.locked(Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60)));
  if (error instanceof Problem && error.status < 500) return error.detail ?? error.title ?? tr.signIn.wrong;
  const { title, text } = failureOf(error);
  return `${title}. ${text}`;
}
