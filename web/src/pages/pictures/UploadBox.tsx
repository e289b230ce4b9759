import { useQueryClient } from '@tanstack/react-query';
import { pictureSetQuery, uploadPicture, type PictureOwner } from '../../api/catalog/pictures.ts';
import { trPictures } from '../../text/trPictures.ts';
import { Icon } from '../../ui/Icon.tsx';
import { DropBox } from '../../ui/upload/DropBox.tsx';
import { FileButton } from '../../ui/upload/FileButton.tsx';
import { UploadList } from '../../ui/upload/UploadList.tsx';
import { useUploadQueue } from '../../ui/upload/useUploadQueue.ts';

/** What browsers turn a phone's own formats into before they send it. */
const accepted = 'image/jpeg,image/png,image/webp';

/** Takes pictures by dragging, choosing or the camera, and shows how far each has come. */
export function UploadBox({ owner }: { readonly owner: PictureOwner }) {
  const client = useQueryClient();
  const queue = useUploadQueue(
    async (file, _wish: null, onPart) => {
      await uploadPicture(owner, file, onPart);
      return {};
    },
    () => client.invalidateQueries({ queryKey: pictureSetQuery(owner).queryKey }),
  );
  const kept = queue.all.filter(({ state }) => state === 'kept').length;
  const add = (files: Iterable<File>) => queue.add(files, null);
  return (
    <DropBox title={trPictures.drop} text={trPictures.dropText} onFiles={add}>
      <div className="head-deeds">
        <FileButton text={trPictures.add} accept={accepted} multiple onFiles={add} />
        <FileButton text={trPictures.camera} accept={accepted} camera onFiles={add} />
      </div>
      {kept > 0 && <p className="upload-kept" role="status"><Icon name="checkCircle" />{trPictures.kept(kept)}</p>}
      <UploadList queue={queue} label={trPictures.uploads} />
    </DropBox>
  );
}
