import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { moneyImportsQuery, type MoneyImport } from '../../api/money/imports.ts';
import { trImports } from '../../text/money/trImports.ts';
import { useMay } from '../../ui/access.ts';
import { formatMoment } from '../../ui/format/format.ts';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../ui/States.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { ImportChip, OutcomeCounts } from './ImportMarks.tsx';
import { SheetDrop } from './SheetDrop.tsx';

/** Sheets of the marketplace's: drop them and walk away; what became of the latest. */
export function CommissionPage() {
  usePageTitle(trImports.title);
  const may = useMay();
  return may('importMoney') ? <Imports /> : <Forbidden />;
}

function Imports() {
  const { data, error, refetch } = useQuery(moneyImportsQuery);
  return (
    <>
      <header className="page-head">
        <div><h1>{trImports.title}</h1><p>{trImports.lead}</p></div>
        <div className="head-deeds"><Link className="btn btn-outline" to="/commission/gaps"><Icon name="search" />{trImports.gaps}</Link></div>
      </header>
      <SheetDrop />
      <h2 className="history-head">{trImports.latest}</h2>
      {data === undefined && (error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data?.length === 0 && <Notice icon="inbox" title={trImports.none} text={trImports.noneText} />}
      {data !== undefined && data.length > 0 && <ul className="movements" aria-label={trImports.latest}>{data.map((one) => <ImportRow key={one.id} one={one} />)}</ul>}
    </>
  );
}

function ImportRow({ one }: { readonly one: MoneyImport }) {
  return (
    <li className="sheet-row">
      <div className="stock-what">
        <h3><Link to={`/commission/${one.id}`}>{one.fileName}</Link></h3>
        <p className="number">{trImports.facts(one)} · {trImports.by(one.madeBy, formatMoment(one.madeAt))}</p>
        {one.state === 'received' && <p role="status">{trImports.reading(one.rows)}</p>}
        {one.refusal !== null && <p className="sheet-wrong"><Icon name="warning" />{one.refusal}</p>}
        {one.state !== 'received' && one.refusal === null && <OutcomeCounts one={one} />}
      </div>
      <div className="import-end">
        <ImportChip state={one.state} />
        {one.commission !== null && <p className="number">{trImports.columns.commission} <b>{trImports.money(one.commission)}</b></p>}
      </div>
    </li>
  );
}
