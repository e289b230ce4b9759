import { useEffect, useRef, useState, type ReactNode } from 'react';
import { printLabels, printVerified } from '../../api/labels.ts';
import { Problem, refusedOf } from '../../api/problem.ts';
import { PrintTray } from './PrintTray.tsx';
import { PrintContext, type PrintJob, type Receipt } from './printing.ts';

/** Holds the one print job above all pages, so that people can walk on while the PDF is made. */
export function Printing({ children }: { readonly children: ReactNode }) {
  const [job, setJob] = useState<PrintJob>({ kind: 'none' });
  const abort = useRef<AbortController>(null);

  useEffect(() => () => {
    if (job.kind === 'ready') URL.revokeObjectURL(job.url);
  }, [job]);

  const print = async (packageIds: readonly number[], receipt?: Receipt) => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    const count = packageIds.length;
    setJob({ kind: 'working', count, bytes: 0 });
    try {
      const [first] = packageIds;
      const pdf = receipt === undefined || first === undefined
        ? await printLabels(packageIds, controller.signal, (bytes) => setJob({ kind: 'working', count, bytes }))
        : await printVerified(first, receipt.reason, controller.signal);
      setJob({ kind: 'ready', count, url: URL.createObjectURL(pdf), atOnce: receipt !== undefined });
    } catch (error) {
      if (controller.signal.aborted) return;
      setJob(outcomeOf(error, packageIds, receipt));
    }
  };

  const dismiss = () => {
    abort.current?.abort();
    setJob({ kind: 'none' });
  };

  return (
    <PrintContext value={(packageIds, receipt) => void print(packageIds, receipt)}>
      {children}
      <PrintTray job={job} onPrint={(packageIds, receipt) => void print(packageIds, receipt)} onDismiss={dismiss} />
    </PrintContext>
  );
}

function outcomeOf(error: unknown, packageIds: readonly number[], receipt: Receipt | undefined): PrintJob {
  if (!(error instanceof Error)) throw error;
  const refused = error instanceof Problem && error.status === 422 ? refusedOf(error) : [];
  return refused.length > 0 ? { kind: 'refused', packageIds, refused } : { kind: 'failed', packageIds, receipt, error };
}
