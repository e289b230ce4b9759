import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { moneyImportsQuery, uploadMoneySheet } from '../../api/money/imports.ts';
import { trImports } from '../../text/money/trImports.ts';
import { DropBox } from '../../ui/upload/DropBox.tsx';
import { FileButton } from '../../ui/upload/FileButton.tsx';
import { UploadList } from '../../ui/upload/UploadList.tsx';
import { useUploadQueue } from '../../ui/upload/useUploadQueue.ts';

/** Takes sheets by dragging or choosing, several at once, and shows how far each has come. What has arrived is in the list of imports and leaves this one. */
export function SheetDrop() {
  const client = useQueryClient();
  const [preview, setPreview] = useState(false);
  const queue = useUploadQueue(uploadMoneySheet, () => client.invalidateQueries({ ...moneyImportsQuery, exact: true }));
  const add = (files: Iterable<File>) => queue.add(files, preview);
  return (
    <DropBox title={trImports.drop} text={trImports.dropText} onFiles={add}>
      <div className="head-deeds drop-deeds">
        <FileButton text={trImports.choose} accept=".xlsx,.xls" multiple onFiles={add} />
        <label className="drop-preview"><input type="checkbox" className="tick" checked={preview} onChange={({ target }) => setPreview(target.checked)} />{trImports.preview}</label>
      </div>
      <UploadList queue={queue} label={trImports.uploads} known={{ text: trImports.known, link: ({ import: { id } }) => <Link className="btn btn-outline" to={`/commission/${id}`}>{trImports.open}</Link> }} />
    </DropBox>
  );
}
