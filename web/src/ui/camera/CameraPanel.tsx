import { useEffect, useRef, useState } from 'react';
import { trCamera } from '../../text/scan/trCamera.ts';
import { Icon } from '../Icon.tsx';
import { openEye } from './codeEye.ts';
import { look, type Sighting } from './sightings.ts';

/** Often enough to feel at once, seldom enough for a cheap phone. */
const lookEveryMs = 120;

/** The camera's picture; each code that comes before it is read once. */
export function CameraPanel({ onCode }: { readonly onCode: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState<string | null>(null);
  const current = useRef(onCode);
  useEffect(() => {
    current.current = onCode;
  });

  useEffect(() => {
    const closing = new AbortController();
    const isOpen = () => !closing.signal.aborted;
    let stream: MediaStream | null = null;
    const watch = async (picture: HTMLVideoElement) => {
      // The back camera of a phone; a desk has only one.
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } }, audio: false });
      if (!isOpen()) return;
      picture.srcObject = stream;
      await picture.play();
      const eye = await openEye();
      setOpen(true);
      for (let sighting: Sighting | null = null; isOpen(); await new Promise((resolve) => setTimeout(resolve, lookEveryMs))) {
        const code = picture.videoWidth === 0 ? null : await eye(picture);
        const next = look(sighting, code, performance.now());
        ({ sighting } = next);
        if (!next.counts || code === null) continue;
        setSeen(code);
        current.current(code);
      }
    };
    const picture = video.current;
    if (picture !== null) {
      watch(picture).catch((error: unknown) => { if (isOpen()) setTrouble(troubleOf(error)); }).finally(() => stop(stream));
    }
    return () => {
      closing.abort();
      stop(stream);
    };
  }, []);

  if (trouble !== null) return <p className="camera-trouble" role="alert"><Icon name="warning" />{trouble}</p>;
  return (
    <div className="camera">
      <video ref={video} muted playsInline aria-label={trCamera.picture} />
      <p role="status">{!open ? trCamera.opening : seen === null ? trCamera.aim : trCamera.seen(seen)}</p>
    </div>
  );
}

function stop(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop());
}

function troubleOf(error: unknown): string {
  // Elsewhere browsers hide every camera, which a reload cannot change.
  if (!window.isSecureContext) return trCamera.troubles.insecure;
  const name = error instanceof DOMException ? error.name : '';
  return name === 'NotAllowedError' || name === 'NotFoundError' || name === 'NotReadableError' ? trCamera.troubles[name] : trCamera.troubles.other;
}
