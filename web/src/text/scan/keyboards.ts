/**
 * What each key of a keyboard types, plain and with Shift, key by key in the same order. A scanner that plays keyboard presses the
 * keys of one layout while the device reads them with another. The server has the same table (KeyboardLayout); a shared list of
 * readings keeps both equal.
 */
const layouts = {
  US: '`1234567890-=qwertyuiop[]asdfghjkl;\'\\zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|ZXCVBNM<>?',
  'TR-Q': '"1234567890*-qwertyuıopğüasdfghjklşi,zxcvbnmöç.é!\'^+%&/()=?_QWERTYUIOPĞÜASDFGHJKLŞİ;ZXCVBNMÖÇ:',
  'TR-F': '+1234567890/-fgğıodrnhpqwuieaütkmlyşxjövcçzsb.,*!"^$%&\'()=?_FGĞIODRNHPQWUİEAÜTKMLYŞXJÖVCÇZSB:;',
  UK: '`1234567890-=qwertyuiop[]asdfghjkl;\'#zxcvbnm,./¬!"£$%^&*()_+QWERTYUIOP{}ASDFGHJKL:@~ZXCVBNM<>?',
  DE: '^1234567890ß´qwertzuiopü+asdfghjklöä#yxcvbnm,.-°!"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄ\'YXCVBNM;:_',
} as const;

export type Layout = keyof typeof layouts;

export const allLayouts = Object.keys(layouts) as readonly Layout[];

/** What the scanner meant, when it pressed keys of one layout and the device read them with another; null when the device has no such key. */
export function undo(typed: string, device: Layout, scanner: Layout): string | null {
  let meant = '';
  for (const sign of typed) {
    // A character that two keys type is read from its plain key, which comes first.
    const place = layouts[device].indexOf(sign);
    if (sign !== ' ' && place < 0) return null;
    meant += sign === ' ' ? ' ' : layouts[scanner].charAt(place);
  }
  return meant;
}
