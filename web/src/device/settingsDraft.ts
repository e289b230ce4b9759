/** What was typed on the page of settings and not saved yet, by setting; null leaves one to the server again. */
export type Edits = Readonly<Record<string, string | null>>;

const place = 'gullu.settings';

/** It outlives a reload and a closed tab. */
export function readEdits(): Edits {
  const kept = localStorage.getItem(place);
  return kept === null ? {} : (JSON.parse(kept) as Edits);
}

export function keepEdits(edits: Edits): void {
  localStorage.setItem(place, JSON.stringify(edits));
}
