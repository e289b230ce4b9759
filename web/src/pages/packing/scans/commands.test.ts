import { describe, expect, it } from 'vitest';
import { commandCodes, readCommand, type Command } from './commands.ts';

const all = Object.entries(commandCodes) as [Command, string][];

describe('a command code', () => {
  it.each(all)('reads_%s_as_it_stands_on_the_sheet', (command, code) => {
    expect(readCommand(code)).toBe(command);
  });

  it.each(all)('reads_%s_typed_in_small_letters_of_either_i', (command, code) => {
    expect(readCommand(code.toLocaleLowerCase('tr-TR'))).toBe(command);
    expect(readCommand(code.toLowerCase())).toBe(command);
  });

  it.each(['=', '*', 'ß', '/'])('survives_a_%s_in_place_of_the_dash', (sign) => {
    expect(readCommand(`KOMUT${sign}ONAYLA`)).toBe('confirm');
  });

  it('leaves_alone_a_product_that_begins_like_a_command', () => {
    expect(readCommand('KOMUTAN 37')).toBeNull();
    expect(readCommand('KOMUT 37')).toBeNull();
  });

  it('survives_a_german_keyboard', () => {
    expect(readCommand('KOMUTßONAZLA')).toBe('confirm');
    expect(readCommand('KOMUTßZAYDIR')).toBe('print');
  });

  it.each([
    ['confirm', 'MHSRO-HZUDLU'], ['hold', 'MHSRO-UİMN'], ['print', 'MHSRO-DUJENI'], ['skip', 'MHSRO-UOLU'], ['back', 'MHSRO-ÜĞIN'],
  ])('reads_%s_of_a_us_scanner_under_a_turkish_f_keyboard', (command, typed) => {
    expect(readCommand(typed)).toBe(command);
  });

  it('tells_an_unknown_command_from_a_product', () => {
    expect(readCommand('KOMUT-SIL')).toBe('unknown');
    expect(readCommand('Güllüayakkabı01')).toBeNull();
    expect(readCommand('985237098231085')).toBeNull();
  });
});
