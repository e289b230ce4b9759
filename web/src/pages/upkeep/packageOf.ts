import type { OpenProblem } from '../../api/types.ts';

const aboutPackages: readonly OpenProblem['cause'][] =
  ['packageWithoutLines', 'labelImpossible', 'drift', 'commandStuck', 'commandRefused', 'cancelledAfterPacking', 'packedNotShipped'];

/** The page of the package that a problem is about; null for others, whose subjects are no addresses. */
export function packageOf({ cause, subject }: Pick<OpenProblem, 'cause' | 'subject'>): string | null {
  return aboutPackages.includes(cause) && /^\d{1,15}$/.test(subject) ? `/orders/${subject}` : null;
}
