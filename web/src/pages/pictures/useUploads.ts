import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newId } from '../../api/http.ts';
import { pictureSetQuery, uploadPicture, type PictureOwner } from '../../api/catalog/pictures.ts';

export interface Upload {
  readonly id: string;
  readonly file: File;
  readonly state: 'queued' | 'sending' | 'kept' | 'failed';
  /** 0 to 1. */
  readonly part: number;
  readonly error: Error | null;
}

export interface Uploads {
  readonly all: readonly Upload[];
  readonly add: (files: Iterable<File>) => void;
  readonly retry: (id: string) => void;
  readonly forget: (id: string) => void;
}

/** Sends files one after the other, so that they stand in the order in which they were chosen; one that fails holds up no other. */
export function useUploads(owner: PictureOwner): Uploads {
  const [all, setAll] = useState<readonly Upload[]>([]);
  const line = useRef(Promise.resolve());
  const client = useQueryClient();
  const change = (id: string, next: Partial<Upload>) => setAll((before) => before.map((one) => (one.id === id ? { ...one, ...next } : one)));

  const send = ({ id, file }: Upload) => {
    line.current = line.current.then(async () => {
      change(id, { state: 'sending', part: 0, error: null });
      try {
        await uploadPicture(owner, file, (part) => change(id, { part }));
        change(id, { state: 'kept', part: 1 });
        await client.invalidateQueries({ queryKey: pictureSetQuery(owner).queryKey });
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        change(id, { state: 'failed', error });
      }
    });
  };

  return {
    all,
    add: (files) => {
      const fresh = [...files].map((file): Upload => ({ id: newId(), file, state: 'queued', part: 0, error: null }));
      setAll((before) => [...before.filter(({ state }) => state !== 'kept'), ...fresh]);
      fresh.forEach(send);
    },
    retry: (id) => all.filter((one) => one.id === id).forEach(send),
    forget: (id) => setAll((before) => before.filter((one) => one.id !== id)),
  };
}
