import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { newId } from '../../api/http.ts';
import { moveStock, writeOffStock } from '../../api/stock/stock.ts';
import type { ShelfProduct } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { trStock } from '../../text/stock/trStock.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { toastFailure } from '../../ui/failure.ts';
import { toast } from '../../ui/toasts.ts';
import { variantText } from '../../ui/VariantTitle.tsx';
import { readPairs } from './entryQueue.ts';

export type Deed = 'move' | 'damage';

interface ShelfDeedProps {
  readonly deed: Deed;
  readonly product: ShelfProduct;
  readonly shelf: string;
  readonly others: readonly string[];
  readonly onClose: () => void;
}

/** Carries pairs to another shelf, or takes out what cannot be sold. One key for as long as the window is open. */
export function ShelfDeed({ deed, product, shelf, others, onClose }: ShelfDeedProps) {
  const [key] = useState(newId);
  const [text, setText] = useState('1');
  const [to, setTo] = useState(others[0] ?? '');
  const [note, setNote] = useState('');
  const client = useQueryClient();
  const pairs = readPairs(text) ?? 0;
  const fits = pairs >= 1 && pairs <= product.pairs && (deed === 'move' ? to !== '' : note.trim() !== '');
  const doing = useMutation({
    mutationFn: () => (deed === 'move' ? moveStock(key, product.barcode, shelf, to, pairs) : writeOffStock(key, product.barcode, shelf, pairs, note.trim())),
    onSuccess: async () => {
      toast('good', deed === 'move' ? trStock.shelves.moved(pairs, to) : trStock.shelves.writtenOff(pairs));
      onClose();
      await client.invalidateQueries({ queryKey: ['stock'] });
    },
    onError: toastFailure,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (fits && !doing.isPending) doing.mutate();
  };
  const name = variantText({ ...product, productName: product.barcode });
  return (
    <Dialog title={deed === 'move' ? trStock.shelves.moveTitle(name) : trStock.shelves.damageTitle(name)} onClose={onClose}>
      <form className="stock-deed" onSubmit={submit} noValidate>
        <label>{trStock.shelves.count}<input className="form-control" inputMode="numeric" autoComplete="off" maxLength={4} value={text} aria-invalid={pairs < 1 || pairs > product.pairs} onChange={({ target }) => setText(target.value)} /></label>
        {(pairs < 1 || pairs > product.pairs) && <p className="field-error" role="status">{trStock.shelves.wrong}</p>}
        {deed === 'move'
          ? <label>{trStock.shelves.to}<select className="form-control" value={to} onChange={({ target }) => setTo(target.value)}>{others.map((code) => <option key={code} value={code}>{code}</option>)}</select></label>
          : <label>{trStock.shelves.note}<input className="form-control" maxLength={300} autoComplete="off" value={note} onChange={({ target }) => setNote(target.value)} /></label>}
        <div className="dialog-actions">
          <button type="submit" className="btn btn-primary" aria-disabled={!fits || doing.isPending}>{doing.isPending ? trStock.shelves.doing : deed === 'move' ? trStock.shelves.move : trStock.shelves.damage}</button>
          <button type="button" className="btn btn-outline" onClick={onClose}>{tr.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
