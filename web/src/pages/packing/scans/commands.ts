import { turkishF, us } from '../../../text/keyboards.ts';

/** What a command code asks the station to do. */
export type Command = 'confirm' | 'hold' | 'print' | 'skip' | 'back';

/** As they stand on the printed sheet. */
export const commandCodes: Readonly<Record<Command, string>> = {
  confirm: 'KOMUT-ONAYLA',
  hold: 'KOMUT-ASKI',
  print: 'KOMUT-YAZDIR',
  skip: 'KOMUT-ATLA',
  back: 'KOMUT-GERI',
};

const commands = Object.entries(commandCodes).map(([command, code]) => ({ command: command as Command, word: wordOf(code) }));

/** Most scanners play a US keyboard, and the device may read it as another. A command, an unknown command ("KOMUT-" and something else), or null for what is a product's code. */
export function readCommand(code: string): Command | 'unknown' | null {
  const readings = [code, swapYz(code), Array.from(code.toLocaleLowerCase('tr-TR'), (sign) => us[turkishF.indexOf(sign)] ?? sign).join('')].map(wordOf);
  const known = commands.find(({ word }) => readings.includes(word));
  if (known !== undefined) return known.command;
  return readings[0]?.startsWith('KOMUT') === true ? 'unknown' : null;
}

/** Only the letters: a scanner under a foreign layout sends another sign for the dash, and ı or i for I. */
function wordOf(code: string): string {
  return code.replace(/[ıiİ]/g, 'I').replace(/[^A-Za-z]/g, '').toUpperCase();
}

/** A German keyboard has Y and Z in each other's place. */
function swapYz(code: string): string {
  return code.replace(/[yz]/gi, (sign) => ({ y: 'z', z: 'y', Y: 'Z', Z: 'Y' })[sign] ?? sign);
}
