import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { wavesQuery } from '../../api/waves.ts';
import type { WaveHead } from '../../api/types.ts';
import { trWaves } from '../../text/trWaves.ts';
import { useMay } from '../../ui/access.ts';
import { formatDateTime } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { StartForm } from './StartForm.tsx';

/** Waves: a new one, and those with something left to do. */
export function WavesPage() {
  usePageTitle(trWaves.title);
  const may = useMay();
  return may('packOrders') ? <Waves /> : <Forbidden />;
}

function Waves() {
  const { data, error, refetch } = useQuery(wavesQuery);
  return (
    <>
      <header className="page-head"><div><h1>{trWaves.title}</h1><p>{trWaves.lead}</p></div></header>
      <StartForm />
      {data === undefined && (error === null ? <Skeleton rows={2} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data?.length === 0 && <Notice icon="boxSeam" title={trWaves.empty} text={trWaves.emptyText} />}
      {data !== undefined && data.length > 0 && (
        <section>
          <h2 className="visually-hidden">{trWaves.open}</h2>
          <ul className="piles">{data.map((wave) => <WaveView key={wave.id} wave={wave} />)}</ul>
        </section>
      )}
    </>
  );
}

function WaveView({ wave: { id, picker, pickerName, createdAt, pickedAt, packages, unpacked } }: { readonly wave: WaveHead }) {
  const picked = pickedAt !== null;
  return (
    <li className="pile">
      <Icon name={picked ? 'boxSeam' : 'list'} />
      <div>
        <h3><Link to={`/waves/${id}`}>{trWaves.name(id)}</Link></h3>
        <p><strong>{picked ? trWaves.picked : trWaves.picking}</strong></p>
        <p className="number">{trWaves.packages(packages)} · {trWaves.unpacked(unpacked)}</p>
        <p>{trWaves.by(pickerName ?? picker, formatDateTime(createdAt))}</p>
      </div>
      {picked ? <Link className="btn btn-primary" to={`/packing?wave=${id}`}>{trWaves.pack}</Link> : <Link className="btn btn-primary" to={`/waves/${id}`}>{trWaves.goOn}</Link>}
    </li>
  );
}
