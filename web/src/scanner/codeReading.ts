import { allLayouts, undo } from '../text/scan/keyboards.ts';

export type Side = 'left' | 'right';

/** A code that is known: a barcode itself, or an alias of one. */
export interface KnownCode {
  readonly code: string;
  readonly barcode: string;
}

export interface CodeMatch {
  readonly barcode: string;
  readonly side: Side | null;
}

interface Guess {
  readonly text: string;
  readonly side: Side | null;
}

/** Case, accents, the Turkish i's and the kind of dash do not count; digits and their order always do. */
export function codeKey(code: string): string {
  const folded = code.trim().normalize('NFD')
    .replace(/[Iıİ]/g, 'i').replace(/[=*‐‑–—]/g, '-').replace(/\s/g, ' ').replace(/[\p{Cc}\p{Mn}]/gu, '').toLowerCase();
  return folded.replace(/ +/g, ' ').trim();
}

/** As a scanner sends it that leaves out what its layout cannot type. */
// eslint-disable-next-line no-control-regex
const bareKey = (code: string) => codeKey(code.replace(/[^\u0000-\u007f]/g, ''));

function isRestOf(typed: string, code: string): boolean {
  const [bare, whole, some] = [bareKey(code), codeKey(code), codeKey(typed)];
  if (bare === '' || bare.length >= whole.length || bareKey(typed) !== bare || some.length >= whole.length) return false;
  let found = 0;
  for (const sign of whole) if (some.charAt(found) === sign) found++;
  return found === some.length;
}

/** The text itself and without its AIM prefix, each also without a side marker. */
function guessesOf(text: string): Guess[] {
  const texts = new Set([text, text.replace(/^\][A-Za-z][0-9A-Za-z](?=.)/, '')]);
  return [...texts].flatMap((one): Guess[] => {
    const marked = /^(.*)\+([LRlr])$/s.exec(one);
    const plain = { text: one, side: null };
    return marked === null ? [plain] : [plain, { text: (marked[1] ?? '').trimEnd(), side: marked[2]?.toLowerCase() === 'l' ? 'left' : 'right' }];
  });
}

/** Everything that one reading may have meant. */
export function guesses(raw: string): readonly Guess[] {
  const clean = raw.replace(/\p{Cc}/gu, '').trim();
  const meant = allLayouts.flatMap((device) => allLayouts.filter((scanner) => scanner !== device).map((scanner) => undo(clean, device, scanner)));
  const texts = new Set([clean, ...meant.filter((text) => text !== null)]);
  return [...texts].flatMap(guessesOf).filter(({ text }) => codeKey(text) !== '');
}

/** True for a command to the station, known or not; no product has such a code. */
export const isCommand = (raw: string) => guesses(raw).some(({ text }) => /^komut[^a-z0-9 ]/.test(codeKey(text)));

/** The product among those known; null when none or more than one fits. Judges as the server does (CodeReading), which has the last word. */
export function matchCode(raw: string, known: readonly KnownCode[]): CodeMatch | null {
  if (isCommand(raw)) return null;
  const all = guesses(raw);
  const find = (fits: (guess: Guess, code: string) => boolean) =>
    known.flatMap(({ code, barcode }) => all.filter((guess) => fits(guess, code)).map(({ side }) => ({ barcode, side })));
  const exact = find(({ text }, code) => text === code || isRestOf(text, code));
  const found = exact.length > 0 ? exact : find(({ text }, code) => codeKey(text) === codeKey(code));
  const [first] = found;
  if (first === undefined || found.some(({ barcode }) => barcode !== first.barcode)) return null;
  const sides = new Set(found.flatMap(({ side }) => (side === null ? [] : [side])));
  const [side] = sides;
  return { barcode: first.barcode, side: sides.size === 1 ? (side ?? null) : null };
}
