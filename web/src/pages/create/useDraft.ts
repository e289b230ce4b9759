import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { draftKey, draftQuery, saveDraft } from '../../api/catalog/creating.ts';
import type { DraftView } from '../../api/types.ts';
import { whole, type Sheet } from './draftEdit.ts';

/** Long enough not to save letter by letter, short enough to lose nothing. */
const restMs = 700;

export interface Editing {
  readonly view: DraftView;
  readonly sheet: Sheet;
  /** True while something that was typed is not at the server yet. */
  readonly open: boolean;
  /** Why it could not be saved; what was typed stays on the screen. */
  readonly failure: Error | null;
  readonly change: (edit: (sheet: Sheet) => Sheet) => void;
  /** Tries again. */
  readonly save: () => void;
  readonly take: (view: DraftView) => void;
}

interface Typed {
  readonly sheet: Sheet;
  /** On what it was written: somebody else's save in between is refused, not overwritten. */
  readonly version: number;
}

/** The chosen category, once it is known what it wants; null before. */
export const readCategory = ({ view, sheet }: Editing): number | null => (view.categoryPath !== null && view.draft.categoryId === sheet.categoryId ? sheet.categoryId ?? null : null);

/** A draft that saves itself when typing rests. */
export function useDraft(id: string): { readonly editing: Editing | null; readonly error: Error | null; readonly refetch: () => unknown } {
  const client = useQueryClient();
  const { data: view, error, refetch } = useQuery(draftQuery(id));
  const [typed, setTyped] = useState<Typed | null>(null);
  const { mutate, isPending, isError, error: failure } = useMutation({
    mutationFn: ({ sheet, version }: Typed) => saveDraft(id, version, sheet),
    onSuccess: (saved, sent) => {
      client.setQueryData(draftKey(id), saved);
      setTyped((now) => (now === null || now.sheet === sent.sheet ? null : { ...now, version: saved.version }));
    },
  });

  useEffect(() => {
    if (typed === null || isPending || isError) return undefined;
    const timer = setTimeout(() => mutate(typed), restMs);
    return () => clearTimeout(timer);
  }, [typed, isPending, isError, mutate]);

  if (view === undefined) return { editing: null, error, refetch };
  const shown = whole(view.draft);
  return {
    error,
    refetch,
    editing: {
      view,
      sheet: typed?.sheet ?? shown,
      open: typed !== null,
      failure: typed === null ? null : failure,
      change: (edit) => setTyped((now) => ({ sheet: edit(now?.sheet ?? shown), version: now?.version ?? view.version })),
      save: () => { if (typed !== null && !isPending) mutate(typed); },
      take: (next) => client.setQueryData(draftKey(id), next),
    },
  };
}
