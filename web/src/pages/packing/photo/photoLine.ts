/** A picture of one open box. */
export interface BoxPhoto {
  readonly id: string;
  readonly packageId: number;
  readonly orderNumber: string;
  readonly picture: Blob;
}

export interface RefusedPhoto {
  readonly photo: BoxPhoto;
  readonly error: Error;
}

export interface PhotoQueue {
  /** Not yet with the server; the first is being sent. */
  readonly waiting: readonly BoxPhoto[];
  /** True while the server cannot be met. */
  readonly away: boolean;
  /** The server did not want them; they wait for somebody. */
  readonly refused: readonly RefusedPhoto[];
  readonly lastKept: BoxPhoto | null;
  /** False when this device cannot keep pictures beyond the page. */
  readonly stored: boolean;
}

export const noPhotos: PhotoQueue = { waiting: [], away: false, refused: [], lastKept: null, stored: true };

/** Where pictures outlive the page until the server has them; never throws. */
export interface PhotoStore {
  readonly load: () => Promise<readonly BoxPhoto[]>;
  readonly keep: (photo: BoxPhoto) => Promise<boolean>;
  readonly drop: (id: string) => Promise<void>;
}

interface PhotoParts {
  readonly send: (photo: BoxPhoto) => Promise<unknown>;
  /** True when the failure tells nothing about the picture, so that it must be sent again. */
  readonly mayPass: (error: Error) => boolean;
  readonly pause: () => Promise<void>;
  readonly store: PhotoStore;
}

/** Sends pictures one at a time beside the packing, each until the server has it or has refused it. The same picture twice is one photo there. */
export function createPhotoLine({ send, mayPass, pause, store }: PhotoParts) {
  let queue = noPhotos;
  let ear: ((queue: PhotoQueue) => void) | null = null;
  let pumping = false;

  const change = (next: Partial<PhotoQueue>) => {
    queue = { ...queue, ...next };
    ear?.(queue);
  };
  const pump = async () => {
    if (pumping) return;
    pumping = true;
    try {
      for (let head = queue.waiting[0]; head !== undefined && ear !== null; head = queue.waiting[0]) await attempt(head);
    } finally {
      pumping = false;
    }
  };
  const attempt = async (head: BoxPhoto) => {
    const rest = () => queue.waiting.filter(({ id }) => id !== head.id);
    try {
      await send(head);
      await store.drop(head.id);
      change({ waiting: rest(), away: false, lastKept: head });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (mayPass(error)) {
        change({ away: true });
        await pause();
      } else change({ waiting: rest(), away: false, refused: [...queue.refused, { photo: head, error }] });
    }
  };

  return {
    open: (listener: (queue: PhotoQueue) => void) => {
      ear = listener;
      void store.load().then((left) => {
        const known = new Set([...queue.waiting, ...queue.refused.map(({ photo }) => photo)].map(({ id }) => id));
        change({ waiting: [...left.filter(({ id }) => !known.has(id)), ...queue.waiting] });
        return pump();
      });
    },
    close: () => {
      ear = null;
    },
    add: async (photo: BoxPhoto) => {
      change({ waiting: [...queue.waiting, photo] });
      // On the device first: the page may be closed before the server has it.
      const stored = await store.keep(photo);
      change({ stored: queue.stored && stored });
      await pump();
    },
    retry: async (id: string) => {
      const again = queue.refused.find(({ photo }) => photo.id === id);
      if (again === undefined) return;
      change({ refused: queue.refused.filter((one) => one !== again), waiting: [...queue.waiting, again.photo] });
      await pump();
    },
    forget: async (id: string) => {
      change({ refused: queue.refused.filter(({ photo }) => photo.id !== id) });
      await store.drop(id);
    },
  };
}
