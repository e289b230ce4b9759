import { useState } from 'react';
import { useLabelSettings } from '../../device/labelPaper.ts';
import { trGoods } from '../../text/trGoods.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Offset } from './LabelOptions.tsx';
import { PrintBox } from './PrintBox.tsx';

/** Prints the labels of shelves. */
export function ShelfPrint({ codes, text }: { readonly codes: readonly string[]; readonly text: string }) {
  const [open, setOpen] = useState(false);
  const [settings, change] = useLabelSettings();
  const { offsetX, offsetY } = settings;
  if (codes.length === 0) return null;
  return (
    <>
      <button type="button" className="btn btn-outline" onClick={() => setOpen(true)}><Icon name="printer" />{text}</button>
      {open && (
        <Dialog title={trGoods.shelvesTitle} onClose={() => setOpen(false)}>
          <Offset settings={settings} onChange={change} />
          <PrintBox run={{ path: '/api/shelf-labels', body: { codes: [...codes], offsetX, offsetY } }} count={codes.length} roll name="raf-etiketleri" />
        </Dialog>
      )}
    </>
  );
}
