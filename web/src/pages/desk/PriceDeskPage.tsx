import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { moneyImportsQuery } from '../../api/money/imports.ts';
import { trDesk } from '../../text/money/trDesk.ts';
import { trImports } from '../../text/money/trImports.ts';
import { trTariffDesk } from '../../text/money/trTariffDesk.ts';
import { useMay } from '../../ui/access.ts';
import { formatMoment } from '../../ui/format/format.ts';
import { Forbidden } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { useScanner } from '../frame/useScanner.ts';
import { DeskSearch } from './DeskSearch.tsx';
import { DeskView } from './DeskView.tsx';

/** What a price would bring, for one size at a time. */
export function PriceDeskPage() {
  usePageTitle(trDesk.title);
  const may = useMay();
  return may('viewCosts') ? <Desk /> : <Forbidden />;
}

function Desk() {
  const [params, setParams] = useSearchParams();
  const code = params.get('code');
  const open = (barcode: string) => setParams({ code: barcode });
  useScanner(open);
  const mayImport = useMay()('importMoney');
  return (
    <>
      <header className="page-head">
        <div><h1>{trDesk.title}</h1><p>{trDesk.lead}</p></div>
      </header>
      {code === null
        ? <DeskSearch search={params.get('q') ?? ''} onSearch={(text) => setParams(text === '' ? {} : { q: text }, { replace: true, preventScrollReset: true })} onOpen={open} />
        : <DeskView key={code} code={code} />}
      {code === null && mayImport && <TariffFiles />}
    </>
  );
}

/** Tariffs that are in force or were: each can be gone through as a whole. */
function TariffFiles() {
  const { data } = useQuery(moneyImportsQuery);
  const tariffs = data?.filter(({ kind, state }) => kind === 'commissionTariff' && state === 'applied') ?? [];
  if (tariffs.length === 0) return null;
  return (
    <section>
      <h2 className="history-head">{trTariffDesk.files}</h2>
      <p>{trTariffDesk.filesText}</p>
      <ul className="movements" aria-label={trTariffDesk.files}>
        {tariffs.map((one) => (
          <li key={one.id} className="sheet-row"><div className="stock-what"><h3><Link to={`/fiyat-masasi/${one.id}`}>{one.fileName}</Link></h3><p className="number">{trImports.by(one.madeBy, formatMoment(one.madeAt))}</p></div></li>
        ))}
      </ul>
    </section>
  );
}
