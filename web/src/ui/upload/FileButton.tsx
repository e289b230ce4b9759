import { Icon } from '../Icon.tsx';

interface FileButtonProps {
  readonly text: string;
  /** As the browser's chooser filters. */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly multiple?: boolean;
  /** Takes a photo instead of choosing one. */
  readonly camera?: boolean;
  readonly disabled?: boolean;
}

/** A button that asks for files. */
export function FileButton({ text, accept, onFiles, multiple = false, camera = false, disabled = false }: FileButtonProps) {
  return (
    <label className={camera ? 'btn btn-outline file-button camera-button' : 'btn btn-primary file-button'}>
      <Icon name={camera ? 'camera' : 'plusCircle'} />{text}
      <input type="file" className="visually-hidden" accept={accept} multiple={multiple} disabled={disabled} {...(camera ? { capture: 'environment' } : {})} onChange={({ target }) => {
        const files = [...(target.files ?? [])];
        // The same file may be chosen again.
        target.value = '';
        onFiles(files);
      }} />
    </label>
  );
}
