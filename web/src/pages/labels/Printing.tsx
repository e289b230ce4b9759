import { useEffect, useRef, useState, type ReactNode } from 'react';
import { printLabels } from '../../api/labels.ts';
import { Problem, refusedOf } from '../../api/problem.ts';
import { PrintTray } from './PrintTray.tsx';
import { PrintContext, type PrintJob } from './printing.ts';

/** Holds the one print job above all pages, so that people can walk on while the PDF is made. */
export function Printing({ children }: { readonly children: ReactNode }) {
  const [job, setJob] = useState<PrintJob>({ kind: 'none' });
  const abort = useRef<AbortController>(null);

  useEffect(() => () => {
    if (job.kind === 'ready') URL.revokeObjectURL(job.url);
  }, [job]);

  const print = async (packageIds: readonly number[]) => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    const count = packageIds.length;
    setJob({ kind: 'working', count, bytes: 0 });
    try {
      const pdf = await printLabels(packageIds, controller.signal, (bytes) => setJob({ kind: 'working', count, bytes }));
      setJob({ kind: 'ready', count, url: URL.createObjectURL(pdf) });
    } catch (error) {
      if (controller.signal.aborted) return;
      setJob(outcomeOf(error, packageIds));
    }
  };

  const dismiss = () => {
    abort.current?.abort();
    setJob({ kind: 'none' });
  };

  return (
    <PrintContext value={(packageIds) => void print(packageIds)}>
      {children}
      <PrintTray job={job} onPrint={(packageIds) => void print(packageIds)} onDismiss={dismiss} />
    </PrintContext>
  );
}

function outcomeOf(error: unknown, packageIds: readonly number[]): PrintJob {
  if (!(error instanceof Error)) throw error;
  const refused = error instanceof Problem && error.status === 422 ? refusedOf(error) : [];
  return refused.length > 0 ? { kind: 'refused', packageIds, refused } : { kind: 'failed', packageIds, error };
}
