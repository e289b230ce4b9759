import { useState } from 'react';
import type { Settings } from '../../../api/upkeep/settings.ts';
import { keepEdits, readEdits, type Edits } from '../../../device/settingsDraft.ts';

/** Typed values until they are saved; what is typed back to what holds is no edit. */
export function useEdits({ settings }: Settings) {
  const [edits, setEdits] = useState<Edits>(readEdits);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});

  const keep = (next: Edits) => {
    setEdits(next);
    keepEdits(next);
  };

  const edit = (key: string, value: string | null | undefined) => {
    const holds = settings.find((setting) => setting.key === key)?.value;
    const others = without(edits, key);
    keep(value === undefined || value === holds ? others : { ...others, [key]: value });
    setWrong(without(wrong, key));
  };

  const discard = () => {
    keep({});
    setWrong({});
  };

  return { edits, wrong, edit, refuse: setWrong, discard };
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
