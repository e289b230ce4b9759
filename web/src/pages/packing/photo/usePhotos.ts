import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { mayPass } from '../../../api/client.ts';
import { newId } from '../../../api/http.ts';
import { keepPhoto } from '../../../api/packing.ts';
import { Problem } from '../../../api/problem.ts';
import { createPhotoLine, noPhotos, type BoxPhoto, type PhotoQueue } from './photoLine.ts';
import { openPhotoStore } from './photoStore.ts';
import { grab, shrink } from './picture.ts';

const retryMs = 5_000;
const mustWait = (error: Error) => mayPass(error) || (error instanceof Problem && (error.status === 401 || error.status === 429));

/** Whose open box it is. */
type Box = Pick<BoxPhoto, 'packageId' | 'orderNumber'>;

export interface PhotoView {
  readonly queue: PhotoQueue;
  /** 'none' where no camera can be had: a file does as well. */
  readonly camera: 'off' | 'opening' | 'on' | 'none';
  readonly video: RefObject<HTMLVideoElement | null>;
  /** True after a file that is no picture. */
  readonly unreadable: boolean;
  /** Opens the camera; with an open camera takes the picture. */
  readonly press: (box: Box) => void;
  readonly choose: (box: Box, file: File) => void;
  readonly close: () => void;
  readonly retry: (id: string) => void;
  readonly forget: (id: string) => void;
}

/** The station's camera, and the pictures on their way to the server. Nothing here keeps the packer or the next package waiting. */
export function usePhotos(): PhotoView {
  const [queue, setQueue] = useState(noPhotos);
  const [camera, setCamera] = useState<PhotoView['camera']>('off');
  const [unreadable, setUnreadable] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const stream = useRef<MediaStream>(null);
  const { mutateAsync: send } = useMutation({ mutationFn: ({ packageId, picture }: BoxPhoto) => keepPhoto(packageId, picture) });
  const [line] = useState(() => createPhotoLine({ send, mayPass: mustWait, store: openPhotoStore(), pause: () => new Promise((resolve) => setTimeout(resolve, retryMs)) }));

  useEffect(() => {
    line.open(setQueue);
    return () => line.close();
  }, [line]);
  useEffect(() => () => letGo(stream), []);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream.current;
  }, [camera]);

  const open = async () => {
    setCamera('opening');
    stream.current = await askCamera();
    setCamera(stream.current === null ? 'none' : 'on');
  };
  const add = async (box: Box, draw: Promise<Blob>) => {
    try {
      const picture = await draw;
      setUnreadable(false);
      await line.add({ id: newId(), packageId: box.packageId, orderNumber: box.orderNumber, picture });
    } catch {
      // The browser says only that it cannot; so does the screen.
      setUnreadable(true);
    }
  };
  return {
    queue, camera, video, unreadable,
    press: (box) => {
      if (camera === 'off') void open();
      else if (camera === 'on' && video.current !== null && video.current.videoWidth > 0) void add(box, grab(video.current));
    },
    choose: (box, file) => void add(box, shrink(file)),
    close: () => {
      letGo(stream);
      setCamera('off');
      setUnreadable(false);
    },
    retry: (id) => void line.retry(id),
    forget: (id) => void line.forget(id),
  };
}

/** Null without a camera, without the right to it, or on plain http. */
async function askCamera(): Promise<MediaStream | null> {
  if (!('mediaDevices' in navigator)) return null;
  return navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } } }).catch(() => null);
}

function letGo(stream: RefObject<MediaStream | null>): void {
  stream.current?.getTracks().forEach((track) => track.stop());
  stream.current = null;
}
