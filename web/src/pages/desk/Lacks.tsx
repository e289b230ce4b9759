import { Link } from 'react-router';
import type { DeskLack, PriceDesk } from '../../api/money/desk.ts';
import { trDesk } from '../../text/money/trDesk.ts';
import { useMay } from '../../ui/access.ts';
import { Icon } from '../../ui/Icon.tsx';

/** What has to be said before a profit can be, and where. */
export function Lacks({ desk: { missing, pair } }: { readonly desk: PriceDesk }) {
  const may = useMay();
  const costs = `/costs?list=models${pair.model === null ? '' : `&q=${encodeURIComponent(pair.model)}`}`;
  const places: Readonly<Record<DeskLack, string>> = { cost: costs, rate: '/costs?list=rates', packaging: '/costs?list=expenses', cargo: '/costs?list=expenses', tariff: '/commission', product: '/products' };
  return (
    <section className="panel desk-lacks">
      <h2><Icon name="warning" />{trDesk.missing}</h2>
      <p>{trDesk.missingText}</p>
      <ul>
        {missing.map((lack) => (
          <li key={lack}>
            <span>{trDesk.lacks[lack][0]}</span>
            {lack === 'tariff' && !may('importMoney') ? <small>{trDesk.askAccountant}</small> : <Link to={places[lack]}>{trDesk.lacks[lack][1]}</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}
