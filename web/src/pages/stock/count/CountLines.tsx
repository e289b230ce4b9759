import type { StockCountLine } from '../../../api/types.ts';
import { trCount } from '../../../text/stock/trCount.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Photo } from '../../../ui/Photo.tsx';
import { variantText, VariantTitle } from '../../../ui/VariantTitle.tsx';
import { PairsStepper } from '../PairsStepper.tsx';
import { waitingFirst } from './countLines.ts';

interface CountLinesProps {
  readonly lines: readonly StockCountLine[];
  readonly frozen: boolean;
  readonly onPairs: (line: StockCountLine, pairs: number) => void;
}

/** What was seen in this round; what is to be counted again stands first. */
export function CountLines({ lines, frozen, onPairs }: CountLinesProps) {
  return (
    <ul className="stock-lines" aria-label={trCount.list}>
      {waitingFirst(lines).map((line) => {
        const variant = { ...line, productName: line.barcode };
        return (
          <li key={`${line.shelf} ${line.barcode}`} className="stock-line">
            <Photo imageUrl={line.picture} colour={line.colour} quantity={1} />
            <div className="stock-what">
              <h3><VariantTitle {...variant} /></h3>
              <p className="number">{line.barcode} · {line.shelf}</p>
              {line.counted === null && <p className="stock-twin"><Icon name="warning" />{trCount.waiting}</p>}
            </div>
            <PairsStepper name={variantText(variant)} pairs={line.counted} frozen={frozen} onPairs={(pairs) => onPairs(line, pairs)} />
          </li>
        );
      })}
    </ul>
  );
}
