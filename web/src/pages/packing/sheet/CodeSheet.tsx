import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { codeSheetQuery } from '../../../api/packing.ts';
import { trPacking } from '../../../text/trPacking.ts';
import { toastFailure } from '../../../ui/failure.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Waiting } from '../../../ui/States.tsx';
import { printPicture } from '../print/paper.ts';

/** A page of codes as it will be printed, and the way to paper. */
export function CodeSheet({ kind, picture }: { readonly kind: 'commands' | 'tests'; readonly picture: string }) {
  const { data, error, refetch } = useQuery(codeSheetQuery(kind));
  if (error !== null) return <FailureNotice error={error} onRetry={refetch} />;
  if (data === undefined) return <Waiting />;
  const print = () => void printPicture(data, 'a4').catch((failure: unknown) => {
    if (failure instanceof Error) toastFailure(failure);
  });
  return (
    <section className="code-sheet">
      <button type="button" className="btn btn-primary" onClick={print}><Icon name="printer" />{trPacking.station.sheetPrint}</button>
      <Picture blob={data} text={picture} />
    </section>
  );
}

function Picture({ blob, text }: { readonly blob: Blob; readonly text: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(blob);
    if (image.current !== null) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return <img ref={image} alt={text} />;
}
