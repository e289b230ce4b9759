import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newId } from '../../api/http.ts';
import { moneyImportsQuery, uploadMoneySheet } from '../../api/money/imports.ts';

export interface SheetUpload {
  readonly id: string;
  readonly file: File;
  readonly preview: boolean;
  readonly state: 'queued' | 'sending' | 'kept' | 'known' | 'failed';
  /** 0 to 1. */
  readonly part: number;
  readonly importId: number | null;
  readonly error: Error | null;
}

export interface SheetUploads {
  readonly all: readonly SheetUpload[];
  readonly add: (files: Iterable<File>, preview: boolean) => void;
  readonly retry: (id: string) => void;
  readonly forget: (id: string) => void;
}

/** Sends sheets one after the other; one that fails holds up no other. What has arrived is in the list of imports and leaves this one. */
export function useImportUploads(): SheetUploads {
  const [all, setAll] = useState<readonly SheetUpload[]>([]);
  const line = useRef(Promise.resolve());
  const client = useQueryClient();
  const change = (id: string, next: Partial<SheetUpload>) => setAll((before) => before.map((one) => (one.id === id ? { ...one, ...next } : one)));

  const send = ({ id, file, preview }: SheetUpload) => {
    line.current = line.current.then(async () => {
      change(id, { state: 'sending', part: 0, error: null });
      try {
        const { import: kept, isKnown } = await uploadMoneySheet(file, preview, (part) => change(id, { part }));
        change(id, { state: isKnown ? 'known' : 'kept', part: 1, importId: kept.id });
        await client.invalidateQueries({ ...moneyImportsQuery, exact: true });
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        change(id, { state: 'failed', error });
      }
    });
  };

  return {
    all,
    add: (files, preview) => {
      const fresh = [...files].map((file): SheetUpload => ({ id: newId(), file, preview, state: 'queued', part: 0, importId: null, error: null }));
      setAll((before) => [...before.filter(({ state }) => state !== 'kept'), ...fresh]);
      fresh.forEach(send);
    },
    retry: (id) => all.filter((one) => one.id === id).forEach(send),
    forget: (id) => setAll((before) => before.filter((one) => one.id !== id)),
  };
}
