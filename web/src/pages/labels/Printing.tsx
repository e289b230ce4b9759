import { useEffect, useRef, useState, type ReactNode } from 'react';
import { printLabels, type PrintWish } from '../../api/labels.ts';
import { Problem, refusedOf } from '../../api/problem.ts';
import { PrintTray } from './PrintTray.tsx';
import { PrintContext, type PrintJob } from './printing.ts';

/** Holds the one print job above all pages, so that people can walk on while the file is made. */
export function Printing({ children }: { readonly children: ReactNode }) {
  const [job, setJob] = useState<PrintJob>({ kind: 'none' });
  const abort = useRef<AbortController>(null);

  useEffect(() => () => {
    if (job.kind === 'ready') URL.revokeObjectURL(job.url);
  }, [job]);

  const print = async (wish: PrintWish) => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    const count = wish.packageIds.length;
    setJob({ kind: 'working', count, bytes: 0 });
    try {
      const file = await printLabels(wish, controller.signal, (bytes) => setJob({ kind: 'working', count, bytes }));
      setJob({ kind: 'ready', wish, url: URL.createObjectURL(file) });
    } catch (error) {
      if (controller.signal.aborted) return;
      setJob(outcomeOf(error, wish));
    }
  };

  const dismiss = () => {
    abort.current?.abort();
    setJob({ kind: 'none' });
  };

  return (
    <PrintContext value={(wish) => void print(wish)}>
      {children}
      <PrintTray job={job} onPrint={(wish) => void print(wish)} onDismiss={dismiss} />
    </PrintContext>
  );
}

function outcomeOf(error: unknown, wish: PrintWish): PrintJob {
  if (!(error instanceof Error)) throw error;
  const refused = error instanceof Problem && error.status === 422 ? refusedOf(error) : [];
  return refused.length > 0 ? { kind: 'refused', wish, refused } : { kind: 'failed', wish, error };
}
