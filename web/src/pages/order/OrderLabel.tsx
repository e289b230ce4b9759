import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { labelQuery, printWish, type LabelReading } from '../../api/labels.ts';
import type { OrderDetail } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';
import { useMay } from '../../ui/access.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Waiting } from '../../ui/States.tsx';
import { usePrint } from '../labels/printing.ts';

/** The cargo label exactly as it will be printed, and its ways to paper. */
export function OrderLabel({ order }: { readonly order: OrderDetail }) {
  const may = useMay();
  const { state, reason } = order.label;
  if (!may('printLabels')) return null;
  return (
    <section className="panel label-panel">
      <h2>{tr.label.title}</h2>
      {state === 'none' && <LabelNote title={tr.label.none} text={reason ?? tr.label.noneText} />}
      {state === 'impossible' && <LabelNote title={tr.label.impossible} text={reason ?? (order.stage === 'cancelled' ? tr.label.dead : tr.label.impossibleText)} />}
      {state === 'drawing' && <Drawing />}
      {state === 'ready' && <DrawnLabel order={order} />}
    </section>
  );
}

function DrawnLabel({ order }: { readonly order: OrderDetail }) {
  const print = usePrint();
  // A label is redrawn only after the package changed, and every change leaves a history entry: a new one reads the label anew.
  const { data: label, error, refetch } = useQuery(labelQuery(order.packageId, `${order.label.state} ${order.history[0]?.at ?? ''}`));
  if (label === undefined) return error === null ? <Waiting /> : <FailureNotice error={error} onRetry={refetch} />;
  if (label.kind === 'impossible') return <LabelNote title={tr.label.impossible} text={label.reason ?? tr.label.impossibleText} />;
  // The package said "ready", but by now it is being redrawn: the label's door names the pace of asking again.
  if (label.kind === 'drawing') return <Drawing />;
  const unverified = (order.stage === 'created' || order.stage === 'picking') && order.packedAt === null;
  return (
    <>
      <LabelPicture label={label} alt={tr.label.alt(order.orderNumber)} />
      {unverified && <p className="label-note"><Icon name="hourglass" />{tr.label.notVerified}</p>}
      <div className="label-actions">
        <button type="button" className={unverified ? 'btn btn-outline' : 'btn btn-primary'} onClick={() => print(printWish([order.packageId]))}><Icon name="printer" />{tr.label.print}</button>
        <button type="button" className="btn btn-outline" onClick={() => print(printWish([order.packageId], { format: 'zpl' }))}><Icon name="download" />{tr.label.zpl}</button>
      </div>
    </>
  );
}

function Drawing() {
  return <div className="label-sheet label-drawing" role="status"><Icon name="hourglass" /><strong>{tr.label.drawing}</strong><small>{tr.label.drawingText}</small></div>;
}

function LabelPicture({ label, alt }: { readonly label: Extract<LabelReading, { kind: 'ready' }>; readonly alt: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(label.picture);
    // The address belongs to this blob and must be given back with it, which only an effect can do.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [label.picture]);
  return <div className="label-sheet">{url !== null && <img src={url} alt={alt} />}</div>;
}

function LabelNote({ title, text }: { readonly title: string; readonly text: string }) {
  return <p className="nothing"><strong><Icon name="dashCircle" />{title}</strong><small>{text}</small></p>;
}
