import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { chooseTier, type TariffDeskLine, type TariffDeskPart, type TierOffer } from '../../api/money/desk.ts';
import { trTariffDesk } from '../../text/money/trTariffDesk.ts';
import { toastFailure } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';

const tiers = [1, 2, 3, 4] as const;
const { columns } = trTariffDesk;

interface TableProps {
  readonly id: number;
  readonly lines: readonly TariffDeskLine[];
  /** The week has several periods. */
  readonly many: boolean;
  readonly parts: readonly TariffDeskPart[];
  readonly refreshing: boolean;
}

/** Product by product: today's price, and each tier as a button that chooses it. */
export function TariffDeskTable({ id, lines, many, parts, refreshing }: TableProps) {
  const client = useQueryClient();
  const choosing = useMutation({
    mutationFn: ({ line, tier }: { readonly line: TariffDeskLine; readonly tier: number | null }) => chooseTier(id, line.row, line.part, tier),
    onSuccess: () => client.invalidateQueries({ queryKey: ['money', 'imports', id, 'desk'] }),
    onError: toastFailure,
  });
  const choose = (line: TariffDeskLine, tier: number) => { if (!choosing.isPending) choosing.mutate({ line, tier: line.choice?.tier === tier ? null : tier }); };
  if (lines.length === 0) return <p>{trTariffDesk.none}</p>;
  return (
    <div className={refreshing ? 'import-scroll refreshing' : 'import-scroll'} tabIndex={0} role="region" aria-label={trTariffDesk.title}>
      <table className="import-table tariff-desk">
        <thead>
          <tr>
            <th scope="col">{columns.product}</th><th scope="col" className="import-sum">{columns.today}</th>
            {tiers.map((tier) => <th key={tier} scope="col">{trTariffDesk.tier(tier)}</th>)}
            <th scope="col" className="import-sum">{columns.gain}</th>
          </tr>
        </thead>
        <tbody>{lines.map((line) => <Line key={`${line.row}-${line.part}`} line={line} days={many ? (parts.find(({ part }) => part === line.part)?.days ?? null) : null} onChoose={choose} />)}</tbody>
      </table>
    </div>
  );
}

function Line({ line, days, onChoose }: { readonly line: TariffDeskLine; readonly days: number | null; readonly onChoose: (line: TariffDeskLine, tier: number) => void }) {
  const { barcode, today, offers, best, gain, missing, choice, row } = line;
  return (
    <tr>
      <th scope="row">
        <Link to={`/fiyat-masasi?code=${encodeURIComponent(barcode)}`}>{trTariffDesk.name(line)}</Link>
        <small className="number">{barcode} · {trTariffDesk.row(row)}{days !== null && ` · ${trTariffDesk.days(days)}`}</small>
        {missing.length > 0 && <small className="tariff-lacks"><Icon name="warning" />{missing.map((lack) => trTariffDesk.lacks[lack]).join(', ')}</small>}
        {choice !== null && <small>{trTariffDesk.chosen(choice.madeBy, choice.madeAt)}</small>}
      </th>
      <td data-name={columns.today} className="number import-sum"><span>{trTariffDesk.money(today.price)}<small>{trTariffDesk.rate(today.rate)}</small><Profit profit={today.profit} /></span></td>
      {tiers.map((tier) => {
        const offer = offers.find((one) => one.tier === tier);
        return <td key={tier} className="tariff-cell">{offer !== undefined && <Offer line={line} offer={offer} best={best === tier} chosen={choice?.tier === tier} onChoose={onChoose} />}</td>;
      })}
      <td data-name={columns.gain} className="number import-sum">{trTariffDesk.gain(gain)}</td>
    </tr>
  );
}

interface OfferProps {
  readonly line: TariffDeskLine;
  readonly offer: TierOffer;
  readonly best: boolean;
  readonly chosen: boolean;
  readonly onChoose: (line: TariffDeskLine, tier: number) => void;
}

function Offer({ line, offer, best, chosen, onChoose }: OfferProps) {
  return (
    <button type="button" className={best ? 'tariff-offer tariff-best number' : 'tariff-offer number'} aria-pressed={chosen} onClick={() => onChoose(line, offer.tier)}>
      <span className="visually-hidden">{trTariffDesk.choose(line, offer)}</span>
      <span>{chosen && <Icon name="check" />}{trTariffDesk.money(offer.price)} <small>{trTariffDesk.rate(offer.rate)}</small></span>
      <Profit profit={offer.profit} />
      {best && <small className="tariff-mark">{trTariffDesk.bestMark}</small>}
    </button>
  );
}

function Profit({ profit }: { readonly profit: number | null }) {
  return <b className={profit !== null && profit < 0 ? 'desk-loss' : ''}>{trTariffDesk.profit(profit)}</b>;
}
