import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { mayPass } from '../../api/client.ts';
import { newId } from '../../api/http.ts';

/** One reading; its id makes it count once, however often it is sent. */
export interface CodeScan {
  readonly scanId: string;
  readonly code: string;
}

interface Ears<A> {
  readonly onAnswer: (answer: A) => void;
  readonly onRefused: (error: Error) => void;
}

export interface CodeLine {
  /** Readings without an answer. */
  readonly waiting: number;
  /** True when they wait for a line, and not only for an answer that is under way. */
  readonly stalled: boolean;
  readonly read: (code: string) => void;
}

const pausesMs = [0, 500, 1_000, 2_000];
const longestPauseMs = 3_000;

/** Sends readings one at a time, in their order, each until it is answered. They live as long as the page. */
export function useCodeLine<A>(send: (scan: CodeScan) => Promise<A>, ears: Ears<A>): CodeLine {
  const [line, setLine] = useState<{ readonly waiting: readonly CodeScan[]; readonly failures: number }>({ waiting: [], failures: 0 });
  // A mutation, so that a session that ended is noticed as everywhere else.
  const { mutateAsync } = useMutation({ mutationFn: send });
  const current = useRef({ ears, mutateAsync });
  useEffect(() => {
    current.current = { ears, mutateAsync };
  });

  const head = line.waiting[0];
  const { failures } = line;
  useEffect(() => {
    if (head === undefined) return undefined;
    let shown = true;
    const settle = (tell: () => void) => {
      if (!shown) return;
      setLine(({ waiting }) => ({ waiting: waiting.slice(1), failures: 0 }));
      tell();
    };
    const attempt = async () => {
      try {
        const answer = await current.current.mutateAsync(head);
        settle(() => current.current.ears.onAnswer(answer));
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        if (!mayPass(error)) settle(() => current.current.ears.onRefused(error));
        else if (shown) setLine(({ waiting }) => ({ waiting, failures: failures + 1 }));
      }
    };
    const timer = setTimeout(() => void attempt(), pausesMs[failures] ?? longestPauseMs);
    return () => {
      shown = false;
      clearTimeout(timer);
    };
  }, [head, failures]);

  return {
    waiting: line.waiting.length,
    stalled: line.waiting.length > 0 && failures > 0,
    read: (code) => setLine(({ waiting, failures: before }) => ({ waiting: [...waiting, { scanId: newId(), code }], failures: before })),
  };
}
