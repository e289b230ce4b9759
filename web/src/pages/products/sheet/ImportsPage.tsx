import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { importQuery, importsQuery, readSheet, sheetAddress } from '../../../api/catalog/sheets.ts';
import { trSheets } from '../../../text/trSheets.ts';
import { useMay } from '../../../ui/access.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { formatMoment } from '../../../ui/format/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton } from '../../../ui/States.tsx';
import { FileButton } from '../../../ui/upload/FileButton.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';

/** Product lists from Excel: bring one, look what became of the last. */
export function ImportsPage() {
  usePageTitle(trSheets.title);
  const may = useMay();
  return may('editPrices') ? <Imports /> : <Forbidden />;
}

function Imports() {
  const { data, error, refetch } = useQuery(importsQuery);
  return (
    <>
      <header className="page-head">
        <div><h1>{trSheets.title}</h1><p>{trSheets.lead}</p></div>
        <div className="head-deeds"><a className="btn btn-outline" href={sheetAddress} download="urunler.xlsx"><Icon name="download" />{trSheets.exportList}</a></div>
      </header>
      <Upload />
      <h2 className="history-head">{trSheets.latest}</h2>
      {data === undefined && (error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data?.length === 0 && <Notice icon="inbox" title={trSheets.none} text={trSheets.noneText} />}
      {data !== undefined && data.length > 0 && (
        <ul className="movements" aria-label={trSheets.latest}>
          {data.map((one) => (
            <li key={one.id} className="sheet-row">
              <div className="stock-what">
                <h3><Link to={`/products/imports/${one.id}`}>{one.fileName}</Link></h3>
                <p className="number">{trSheets.counts(one)}</p>
                <p className="number">{trSheets.by(one.madeBy, formatMoment(one.madeAt))}</p>
              </div>
              <span className={`chip chip-${one.state === 'applied' ? 'green' : 'grey'}`}><Icon name={one.state === 'applied' ? 'check' : one.state === 'undone' ? 'arrowLeft' : 'clock'} />{trSheets.states[one.state]}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Upload() {
  const [part, setPart] = useState(0);
  const navigate = useNavigate();
  const client = useQueryClient();
  const reading = useMutation({
    mutationFn: (file: File) => readSheet(file, setPart),
    onSuccess: async (view) => {
      client.setQueryData(importQuery(view.import.id).queryKey, view);
      await client.invalidateQueries({ ...importsQuery, exact: true });
      await navigate(`/products/imports/${view.import.id}`);
    },
    onError: toastFailure,
  });
  return (
    <section className="panel sheet-upload">
      <FileButton text={trSheets.choose} accept=".xlsx" disabled={reading.isPending} onFiles={([file]) => {
        setPart(0);
        if (file !== undefined) reading.mutate(file);
      }} />
      {reading.isPending && <p role="status">{trSheets.reading(part)}</p>}
      {reading.error !== null && <FailureNotice error={reading.error} onRetry={() => reading.reset()} />}
    </section>
  );
}
