import { codeKey, guesses, isCommand } from '../../../scanner/codeReading.ts';

/** What a command code asks the station to do. */
export type Command = 'confirm' | 'hold' | 'print' | 'skip' | 'photo' | 'back';

/** As they stand on the printed sheet. */
export const commandCodes: Readonly<Record<Command, string>> = {
  confirm: 'KOMUT-ONAYLA',
  hold: 'KOMUT-ASKI',
  print: 'KOMUT-YAZDIR',
  skip: 'KOMUT-ATLA',
  photo: 'KOMUT-FOTO',
  back: 'KOMUT-GERI',
};

const commands = Object.entries(commandCodes).map(([command, code]) => ({ command: command as Command, word: wordOf(code) }));

/** A command, an unknown command ("KOMUT-" and something else), or null for what is a product's code. */
export function readCommand(code: string): Command | 'unknown' | null {
  if (!isCommand(code)) return null;
  const readings = guesses(code).map(({ text }) => wordOf(text));
  return commands.find(({ word }) => readings.includes(word))?.command ?? 'unknown';
}

/** A scanner under a foreign layout may send any other sign for the dash. */
function wordOf(code: string): string {
  return codeKey(code).replace(/[^a-z0-9]+/g, '-');
}
