/** What keeps a printer from printing, in the order in which a person can do something about it. */
export type Trouble = 'absent' | 'unsupported' | 'busy' | 'noPaper' | 'headOpen' | 'paused' | 'noRibbon' | 'tooHot' | 'broken';

/** The printer did not take a label; nothing came out. */
export class PrinterTrouble extends Error {
  override readonly name = 'PrinterTrouble';

  constructor(readonly trouble: Trouble, options?: ErrorOptions) {
    super(trouble, options);
  }
}
