import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { moneyImportQuery, turnMoneyImport, type ImportDeed, type MoneyImport, type RowOutcome } from '../../api/money/imports.ts';
import { trCampaigns } from '../../text/money/trCampaigns.ts';
import { trCostSheets } from '../../text/money/trCostSheets.ts';
import { trImports } from '../../text/money/trImports.ts';
import { trTariffDesk } from '../../text/money/trTariffDesk.ts';
import { useMay } from '../../ui/access.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatMoment } from '../../ui/format/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Notice, Skeleton, Waiting } from '../../ui/States.tsx';
import { toast } from '../../ui/toasts.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { CampaignLines } from './campaigns/CampaignLines.tsx';
import { CostLines } from './costs/CostLines.tsx';
import { countOf, ImportChip, OutcomeCards } from './ImportMarks.tsx';
import { ImportRows } from './ImportRows.tsx';
import { TariffLines } from './tariffs/TariffLines.tsx';

/** One sheet: how it ended, each row with its reason; apply it, take it back. */
export function OneCommissionPage() {
  usePageTitle(trImports.title);
  const may = useMay();
  const { importId } = useParams();
  return may('importMoney') ? <Import id={Number(importId)} /> : <Forbidden />;
}

function Import({ id }: { readonly id: number }) {
  const { data, error, refetch } = useQuery(moneyImportQuery(id));
  const [outcome, setOutcome] = useState<RowOutcome | null>(null);
  if (data === undefined) return error === null ? <Skeleton rows={6} kind="row" /> : <FailureNotice error={error} onRetry={refetch} />;
  const { state, refusal } = data;
  const shown = outcome !== null && countOf(data, outcome) > 0 ? outcome : null;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{data.fileName}</h1>
          <p className="import-facts"><ImportChip state={state} /><span className="number">{trImports.facts(data)}</span></p>
          <p className="number">{storyOf(data).join(' · ')}</p>
        </div>
        <Deeds one={data} />
      </header>
      {state === 'received' && <Waiting text={trImports.reading(data.rows)} />}
      {refusal !== null && <Notice icon="warning" tone="bad" title={trImports.states.refused} text={refusal} />}
      {state === 'read' && <Notice icon="eye" title={trImports.previewTitle} text={trImports.previewText} />}
      {state !== 'received' && data.kind === 'commissionTariff' && refusal === null && <TariffLines one={data} />}
      {state !== 'received' && data.kind !== 'commissionTariff' && refusal === null && (
        <>
          <OutcomeCards one={data} hints={hintsOf(data)} shown={shown} onShow={setOutcome} />
          <Rows one={data} outcome={shown} />
        </>
      )}
    </>
  );
}

const hintsOf = ({ kind }: MoneyImport) => (kind === 'costList' ? trCostSheets : kind === 'campaign' ? trCampaigns : trImports).hints;

function Rows({ one, outcome }: { readonly one: MoneyImport; readonly outcome: RowOutcome | null }) {
  if (one.kind === 'costList') return <CostLines one={one} outcome={outcome} />;
  return one.kind === 'campaign' ? <CampaignLines one={one} outcome={outcome} /> : <ImportRows one={one} outcome={outcome} />;
}

function storyOf({ madeBy, madeAt, isPreview, appliedBy, appliedAt, undoneBy, undoneAt }: MoneyImport): readonly string[] {
  return [
    trImports.by(madeBy, formatMoment(madeAt)),
    ...(isPreview && appliedAt !== null ? [trImports.appliedBy(appliedBy ?? '', formatMoment(appliedAt))] : []),
    ...(undoneAt === null ? [] : [trImports.undoneBy(undoneBy ?? '', formatMoment(undoneAt))]),
  ];
}

function Deeds({ one: { id, state, kind } }: { readonly one: MoneyImport }) {
  const client = useQueryClient();
  const turning = useMutation({
    mutationFn: (deed: ImportDeed) => turnMoneyImport(id, deed),
    onSuccess: async (now, deed) => {
      toast('good', trImports.done[deed]);
      client.setQueryData(moneyImportQuery(id).queryKey, now);
      await Promise.all([client.invalidateQueries({ queryKey: ['money'] }), client.invalidateQueries({ queryKey: ['costs'] })]);
    },
    onError: toastFailure,
  });
  const turn = (deed: ImportDeed) => { if (!turning.isPending) turning.mutate(deed); };
  if (state === 'read' || state === 'undone') {
    return <div className="head-deeds"><button type="button" className="btn btn-primary" aria-disabled={turning.isPending} onClick={() => turn('apply')}><Icon name="check" />{state === 'read' ? trImports.apply : trImports.applyAgain}</button></div>;
  }
  if (state === 'refused') {
    return <div className="head-deeds"><button type="button" className="btn btn-outline" aria-disabled={turning.isPending} onClick={() => turn('reread')}><Icon name="arrowClockwise" />{trImports.reread}</button></div>;
  }
  if (state !== 'applied') return null;
  return <div className="head-deeds">{kind === 'commissionTariff' && <Link className="btn btn-primary" to={`/fiyat-masasi/${id}`}><Icon name="tag" />{trTariffDesk.open}</Link>}<button type="button" className="btn btn-outline" aria-disabled={turning.isPending} onClick={() => turn('undo')}><Icon name="arrowLeft" />{trImports.undo}</button></div>;
}
