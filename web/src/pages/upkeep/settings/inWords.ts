import type { Setting } from '../../../api/upkeep/settings.ts';
import { trSettings as words } from '../../../text/upkeep/trSettings.ts';

/** A value as a sentence holds it: "15 dakika", "%20", "Bir kez: çift". */
export function inWords({ choices, unit }: Pick<Setting, 'choices' | 'unit'>, value: string): string {
  const word = choices.find((choice) => choice.value === value)?.word ?? value;
  if (word === '') return words.empty;
  return unit === null ? word : unit === '%' ? `%${word}` : `${word} ${unit}`;
}
