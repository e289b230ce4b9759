import { describe, expect, it } from 'vitest';
import { isCommand, matchCode } from './codeReading.ts';
import readings from './readings.json' with { type: 'json' };

const known = readings.barcodes.map((code) => ({ code, barcode: code }));

describe('a reading without a network', () => {
  it.each(readings.lines)('is_what_the_server_reads_in_$raw', ({ raw, barcode, side }) => {
    expect(matchCode(raw, known)).toEqual(barcode === null ? null : { barcode, side });
  });

  it('takes_an_alias_for_its_product', () => {
    expect(matchCode('8680001', [{ code: '8680001', barcode: '099-37' }])).toEqual({ barcode: '099-37', side: null });
  });

  it('never_takes_a_command_for_a_product', () => {
    expect(matchCode('KOMUT-ATLA', [{ code: 'KOMUT-ATLA', barcode: 'KOMUT-ATLA' }])).toBeNull();
    expect(isCommand('KOMUTAN 37')).toBe(false);
  });
});
