const key = 'gullu.nag';

/** The nag that was put away on this device last; the next one is another. */
export const putAwayNag = (): string | null => localStorage.getItem(key);

export const putNagAway = (nag: string): void => localStorage.setItem(key, nag);
