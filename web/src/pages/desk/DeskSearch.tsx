import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { productListQuery } from '../../api/products.ts';
import type { ProductCard } from '../../api/types.ts';
import { trDesk } from '../../text/money/trDesk.ts';
import { trProducts } from '../../text/trProducts.ts';
import { formatMoney } from '../../ui/format/format.ts';
import { SearchField } from '../../ui/list/SearchField.tsx';
import { Photo } from '../../ui/Photo.tsx';
import { FailureNotice, Notice, Skeleton } from '../../ui/States.tsx';

/** More colours than that are no answer but a list. */
const most = 20;

interface DeskSearchProps {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onOpen: (barcode: string) => void;
}

/** Finds a size by how the staff call it. */
export function DeskSearch({ search, onSearch, onOpen }: DeskSearchProps) {
  const list = useInfiniteQuery({ ...productListQuery({ show: 'all', search }), placeholderData: keepPreviousData, enabled: search !== '' });
  const cards = search === '' ? [] : (list.data?.pages[0]?.cards ?? []);
  return (
    <>
      <div className="list-tools"><SearchField label={trDesk.search} placeholder={trDesk.placeholder} value={search} refreshing={list.isFetching} onSearch={onSearch} /></div>
      {search === ''
        ? <Notice icon="search" title={trDesk.startTitle} text={trDesk.startText} />
        : list.data === undefined
          ? list.error === null ? <Skeleton rows={3} kind="row" /> : <FailureNotice error={list.error} onRetry={list.refetch} />
          : cards.length === 0 && <Notice icon="search" title={trDesk.emptyTitle} text={trDesk.emptyText} />}
      {cards.length > 0 && (
        <div role="list" aria-label={trDesk.found} className="product-list">
          {cards.slice(0, most).map((card) => <Row key={`${card.model ?? ''}/${card.colour ?? ''}`} card={card} words={search.split(/\s+/u)} onOpen={onOpen} />)}
        </div>
      )}
      {cards.length > most && <p>{trDesk.more(cards.length - most)}</p>}
    </>
  );
}

function Row({ card, words, onOpen }: { readonly card: ProductCard; readonly words: readonly string[]; readonly onOpen: (barcode: string) => void }) {
  const name = `${card.model ?? trProducts.noModel} ${card.colour ?? trProducts.noColour}`;
  const named = card.sizes.filter(({ size, barcode }) => words.some((word, place) => word === barcode || (place > 0 && word === size)));
  return (
    <div role="listitem" className="product-row price-row">
      <Photo imageUrl={card.picture} colour={card.colour} quantity={1} />
      <span className="variant"><b>{card.model ?? trProducts.noModel}</b> <span>{card.colour ?? trProducts.noColour}</span></span>
      <ul className="product-sizes" aria-label={name}>
        {(named.length > 0 ? named : card.sizes).map(({ barcode, size, listing }) => {
          const price = listing?.salePrice ?? null;
          return (
            <li key={barcode}>
              <button type="button" className="product-size price-size" aria-label={`${name} ${size ?? barcode}`} onClick={() => onOpen(barcode)}>
                <b>{size ?? barcode}</b><span className="number">{price === null ? '–' : formatMoney(price, 'TRY')}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
