import type { ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.tsx';

/** One figure with its name, and what is to be known of it besides; a bad one carries a sign as well as a colour. */
export function Fact({ name, more, bad = false, children }: { readonly name: string; readonly more?: string | null; readonly bad?: boolean; readonly children: ReactNode }) {
  return (
    <div className={bad ? 'fact-bad' : undefined}>
      <dt>{name}</dt>
      <dd className="number">{bad && <Icon name="warning" />}{children}{more !== undefined && more !== null && <small>{more}</small>}</dd>
    </div>
  );
}
