import type { StockCountView } from '../../../api/types.ts';
import { trCount } from '../../../text/stock/trCount.ts';
import { formatCount } from '../../../ui/format/format.ts';
import { Photo } from '../../../ui/Photo.tsx';
import { Notice } from '../../../ui/States.tsx';
import { VariantTitle } from '../../../ui/VariantTitle.tsx';
import { changedLines } from './countLines.ts';

/** What the count changed; only now is told what the system had said. */
export function CountResult({ view: { count, lines } }: { readonly view: StockCountView }) {
  if (count.state === 'dropped') return <Notice icon="xCircle" title={trCount.dropped} text={trCount.dropText} />;
  const changed = changedLines(lines);
  return (
    <>
      <dl className="stock-figures count-figures">
        <div><dt>{trCount.figures.pairs}</dt><dd>{formatCount(count.pairs)}</dd></div>
        <div><dt>{trCount.figures.missing}</dt><dd>{formatCount(count.missing ?? 0)}</dd></div>
        <div><dt>{trCount.figures.extra}</dt><dd>{formatCount(count.extra ?? 0)}</dd></div>
      </dl>
      {changed.length === 0 ? <Notice icon="checkCircle" title={trCount.allRight} text={trCount.allRightText} /> : (
        <section>
          <h2 className="history-head">{trCount.changed}</h2>
          <ul className="stock-lines">
            {changed.map(({ barcode, shelf, picture, counted, expected, ...variant }) => {
              const gap = (counted ?? 0) - (expected ?? 0);
              return (
                <li key={`${shelf} ${barcode}`} className="stock-line">
                  <Photo imageUrl={picture} colour={variant.colour} quantity={1} />
                  <div className="stock-what">
                    <h3><VariantTitle {...variant} productName={barcode} /></h3>
                    <p className="number">{barcode} · {shelf}</p>
                    <p>{trCount.expected(expected ?? 0, counted ?? 0)}</p>
                  </div>
                  <strong className={gap < 0 ? 'shelf-pairs movement-out' : 'shelf-pairs'}>{gap < 0 ? `−${formatCount(-gap)}` : `+${formatCount(gap)}`}</strong>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
