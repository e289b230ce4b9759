import { useRef, useState } from 'react';
import { newId } from '../../api/http.ts';

/** What the server says of a file; one that it had already stays in the list, so that nobody wonders. */
export interface Arrival {
  readonly isKnown?: boolean;
}

export interface Upload<Wish, Answer> {
  readonly id: string;
  readonly file: File;
  readonly wish: Wish;
  readonly state: 'queued' | 'sending' | 'kept' | 'known' | 'failed';
  /** 0 to 1. */
  readonly part: number;
  readonly answer: Answer | null;
  readonly error: Error | null;
}

export interface UploadQueue<Wish, Answer> {
  readonly all: readonly Upload<Wish, Answer>[];
  readonly add: (files: Iterable<File>, wish: Wish) => void;
  readonly retry: (id: string) => void;
  readonly forget: (id: string) => void;
}

/** Sends files one after the other, so that they stand in the order in which they were chosen; one that fails holds up no other. What is kept leaves the list with the next files. */
export function useUploadQueue<Wish, Answer extends Arrival>(
  upload: (file: File, wish: Wish, onPart: (part: number) => void) => Promise<Answer>,
  onKept: () => Promise<void>,
): UploadQueue<Wish, Answer> {
  type One = Upload<Wish, Answer>;
  const [all, setAll] = useState<readonly One[]>([]);
  const line = useRef(Promise.resolve());
  const change = (id: string, next: Partial<One>) => setAll((before) => before.map((one) => (one.id === id ? { ...one, ...next } : one)));

  const send = ({ id, file, wish }: One) => {
    line.current = line.current.then(async () => {
      change(id, { state: 'sending', part: 0, error: null });
      try {
        const answer = await upload(file, wish, (part) => change(id, { part }));
        change(id, { state: answer.isKnown === true ? 'known' : 'kept', part: 1, answer });
        await onKept();
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        change(id, { state: 'failed', error });
      }
    });
  };

  return {
    all,
    add: (files, wish) => {
      const fresh = [...files].map((file): One => ({ id: newId(), file, wish, state: 'queued', part: 0, answer: null, error: null }));
      setAll((before) => [...before.filter(({ state }) => state !== 'kept'), ...fresh]);
      fresh.forEach(send);
    },
    retry: (id) => all.filter((one) => one.id === id).forEach(send),
    forget: (id) => setAll((before) => before.filter((one) => one.id !== id)),
  };
}
