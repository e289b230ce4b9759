import { useState, type DragEvent, type ReactNode } from 'react';
import { trUpload } from '../../text/catalog/trUpload.ts';
import { Icon } from '../Icon.tsx';

interface DropBoxProps {
  readonly title: string;
  readonly text: string;
  readonly onFiles: (files: Iterable<File>) => void;
  readonly children: ReactNode;
}

/** Takes files that are dragged onto it; its children are the other ways to hand them in. */
export function DropBox({ title, text, onFiles, children }: DropBoxProps) {
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    setOver(false);
    onFiles(event.dataTransfer.files);
  };
  return (
    <section className={over ? 'drop drop-over' : 'drop'} onDragEnter={drag} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      <Icon name="download" />
      <div>
        <h2>{over ? trUpload.dropNow : title}</h2>
        <p>{text}</p>
      </div>
      {children}
    </section>
  );
}
