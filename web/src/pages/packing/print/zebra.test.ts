import { describe, expect, it } from 'vitest';
import { checkZebra, readHostStatus, sendZpl, type PrinterLine } from './zebra.ts';

const status = ({ paper = 0, pause = 0, hot = 0, head = 0, ribbon = 0 }) =>
  `\u0002030,${paper},${pause},0800,000,0,0,0,000,0,0,${hot}\u0003\r\n\u0002001,0,${head},${ribbon},0,2,4,0,00000000,1,000\u0003\r\n\u00021234,0\u0003\r\n`;

const line = (answer: string): PrinterLine & { readonly written: string[] } => {
  const written: string[] = [];
  return { written, talk: async (bytes) => {
    written.push(new TextDecoder().decode(bytes));
    return Promise.resolve(answer);
  } };
};

describe('a Zebra printer', () => {
  it.each([
    [{}, null], [{ paper: 1 }, 'noPaper'], [{ head: 1 }, 'headOpen'], [{ ribbon: 1 }, 'noRibbon'], [{ pause: 1 }, 'paused'], [{ hot: 1 }, 'tooHot'], [{ paper: 1, pause: 1 }, 'noPaper'],
  ])('that_reports_%j_means_%s', (flags, trouble) => {
    expect(readHostStatus(status(flags))).toBe(trouble);
  });

  it('that_cannot_answer_is_trusted', () => {
    expect(readHostStatus('')).toBeNull();
  });

  it('is_asked_before_a_label_is_wanted', async () => {
    await expect(checkZebra(line(status({ head: 1 })))).rejects.toMatchObject({ trouble: 'headOpen' });
    const ready = line(status({}));
    await checkZebra(ready);
    expect(ready.written).toEqual(['~HS']);
  });

  it('gets_the_label_as_it_is', async () => {
    const printer = line('');
    await sendZpl(printer, new Blob(['^XA^FDŞı^FS^XZ']));
    expect(printer.written).toEqual(['^XA^FDŞı^FS^XZ']);
  });
});
