import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { previewRecost, recost } from '../../../api/money/costs.ts';
import type { RecostPreview } from '../../../api/types.ts';
import { trCosts } from '../../../text/money/trCosts.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { istanbulDay } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { toast } from '../../../ui/toasts.ts';

const monthMs = 30 * 24 * 3_600_000;

/** Sold lines get today's words on their day's cost, but only after somebody saw what that does. */
export function RecostBox({ model }: { readonly model: string }) {
  const client = useQueryClient();
  const [from, setFrom] = useState(() => istanbulDay(Date.now() - monthMs));
  const [to, setTo] = useState(() => istanbulDay(Date.now()));
  const [seen, setSeen] = useState<RecostPreview | null>(null);
  const wish = { models: [model], from, to };
  const looking = useMutation({ mutationFn: () => previewRecost(wish), onSuccess: setSeen, onError: toastFailure });
  const applying = useMutation({
    mutationFn: (shown: RecostPreview) => recost(wish, shown),
    onSuccess: ({ lines }) => {
      toast('good', trCosts.recost.done(lines));
      setSeen(null);
      return client.invalidateQueries({ queryKey: ['costs'] });
    },
    onError: (error) => {
      setSeen(null);
      toastFailure(error);
    },
  });
  const ready = from !== '' && to !== '' && from <= to;
  return (
    <details className="cost-recost">
      <summary>{trCosts.recost.title}</summary>
      <p>{trCosts.recost.lead}</p>
      <div className="cost-days">
        <label>{trCosts.recost.from}<input className="form-control" type="date" value={from} onChange={({ target }) => { setFrom(target.value); setSeen(null); }} /></label>
        <label>{trCosts.recost.to}<input className="form-control" type="date" value={to} onChange={({ target }) => { setTo(target.value); setSeen(null); }} /></label>
        <button type="button" className="btn btn-outline" aria-disabled={!ready || looking.isPending} onClick={() => { if (ready && !looking.isPending) looking.mutate(); }}><Icon name="eye" />{trCosts.recost.preview}</button>
      </div>
      {seen !== null && <p className="number" role="status"><strong>{seen.lines === 0 ? trCosts.recost.nothing : trCosts.recost.effect(seen.lines, seen.before, seen.after)}</strong></p>}
      {seen !== null && seen.lines > 0 && <button type="button" className="btn btn-primary" aria-disabled={applying.isPending} onClick={() => { if (!applying.isPending) applying.mutate(seen); }}>{trCosts.recost.apply(seen.lines)}</button>}
    </details>
  );
}
