import { trCreate } from '../../text/catalog/trCreate.ts';
import { Field, NumberBox, TextField } from './fields/Field.tsx';
import type { Editing } from './useDraft.ts';

const rates = [0, 1, 10, 20];

/** Prices, tax and what the parcel is like; the same for every variant. */
export function MoneyPanel({ editing: { sheet, change } }: { readonly editing: Editing }) {
  const { salePrice = null, listPrice = null, desi = null, vatRate, deliveryDays } = sheet;
  return (
    <section className="panel" aria-labelledby="create-money">
      <h2 id="create-money">{trCreate.money}</h2>
      <div className="create-columns">
        <Field label={trCreate.salePrice} field="salePrice" hint={trCreate.understood(salePrice)}>{(props) => <NumberBox value={salePrice} props={{ ...props }} onNumber={(value) => change((now) => ({ ...now, salePrice: value }))} />}</Field>
        <Field label={trCreate.listPrice} field="listPrice" hint={trCreate.understood(listPrice)}>{(props) => <NumberBox value={listPrice} props={{ ...props }} onNumber={(value) => change((now) => ({ ...now, listPrice: value }))} />}</Field>
        <Field label={trCreate.vat} field="vatRate">
          {(props) => <select {...props} className="form-control" value={vatRate ?? ''} onChange={({ target }) => change((now) => ({ ...now, vatRate: Number(target.value) }))}>{rates.map((rate) => <option key={rate} value={rate}>{trCreate.percent(rate)}</option>)}</select>}
        </Field>
        <Field label={trCreate.desi} field="desi">{(props) => <NumberBox value={desi} props={{ ...props }} onNumber={(value) => change((now) => ({ ...now, desi: value }))} />}</Field>
        <Field label={trCreate.delivery} field="deliveryDays">
          {(props) => <select {...props} className="form-control" value={deliveryDays ?? ''} onChange={({ target }) => change((now) => ({ ...now, deliveryDays: Number(target.value) }))}>{trCreate.days.map((words, days) => <option key={words} value={days}>{words}</option>)}</select>}
        </Field>
        <TextField label={trCreate.origin} field="origin" value={sheet.origin ?? ''} hint={trCreate.originHint} onType={(text) => change((now) => ({ ...now, origin: text.trim().toUpperCase() }))} />
      </div>
    </section>
  );
}
