import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { judgeTwins, twinsQuery } from '../../../api/stock/twins.ts';
import type { TwinPair } from '../../../api/types.ts';
import { trTwins } from '../../../text/stock/trTwins.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { FailureNotice, Notice, Skeleton } from '../../../ui/States.tsx';
import { likelyFirst } from './likely.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { TwinSideView } from './TwinSideView.tsx';

/** What looks like one pair under two barcodes; a person decides. */
export function Suspects({ decides }: { readonly decides: boolean }) {
  const { data, error, refetch } = useQuery(twinsQuery);
  const [merging, setMerging] = useState<TwinPair | null>(null);
  const [saidApart, setApart] = useState<TwinPair | null>(null);
  const client = useQueryClient();
  const judging = useMutation({
    mutationFn: ({ pair: { one, other }, apart }: { readonly pair: TwinPair; readonly apart: boolean }) => judgeTwins(one.product.barcode, other.product.barcode, apart),
    onSuccess: async (_, { pair, apart }) => {
      setApart(apart ? pair : null);
      await client.invalidateQueries({ queryKey: ['stock', 'twins'] });
    },
    onError: toastFailure,
  });
  if (data === undefined) return error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  const judge = (pair: TwinPair, apart: boolean) => {
    if (!judging.isPending) judging.mutate({ pair, apart });
  };
  const told = saidApart !== null && (
    <p className="twin-told" role="status">{trTwins.saidApart(saidApart.one.product.barcode, saidApart.other.product.barcode)} <button type="button" className="btn btn-outline" aria-disabled={judging.isPending} onClick={() => judge(saidApart, false)}>{trTwins.takeBack}</button></p>
  );
  if (data.pairs.length === 0) return <>{told}<Notice icon="check" title={trTwins.none} text={trTwins.noneText} /></>;
  return (
    <section className="twin-section">
      {told}
      <h2>{trTwins.suspects}</h2>
      <p className="number">{trTwins.suspectsText(data.all, data.apart)}</p>
      <ul className="movements" aria-label={trTwins.suspects}>
        {data.pairs.map((pair) => {
          const { one, other, kind } = pair;
          const [first, second] = [one.product.barcode, other.product.barcode];
          return (
            <li key={`${first}/${second}`} className="twin">
              <p className="twin-why">{trTwins.kinds[kind]}</p>
              <TwinSideView side={one} />
              <TwinSideView side={other} />
              {decides && (
                <div className="twin-deeds">
                  {likelyFirst(kind).map((deed, place) => (
                    <button
                      key={deed}
                      type="button"
                      className={place === 0 ? 'btn btn-primary' : 'btn btn-outline'}
                      aria-label={deed === 'merge' ? trTwins.mergeOf(first, second) : trTwins.apartOf(first, second)}
                      aria-disabled={deed === 'apart' && judging.isPending}
                      onClick={() => { if (deed === 'merge') setMerging(pair); else judge(pair, true); }}
                    >
                      {trTwins[deed]}
                    </button>
                  ))}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {data.pairs.length < data.all && <p>{trTwins.first(data.pairs.length)}</p>}
      {merging !== null && <MergeDialog choices={[merging.one.product.barcode, merging.other.product.barcode]} sides={[merging.one, merging.other]} onClose={() => setMerging(null)} />}
    </section>
  );
}
