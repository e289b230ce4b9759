/** Pixels of the longer side: enough to read a size on a box, and small enough for a slow line. */
const longest = 2000;
const quality = 0.85;

/** What the camera shows now. */
export function grab(video: HTMLVideoElement): Promise<Blob> {
  return draw(video, video.videoWidth, video.videoHeight);
}

/** A file made small; throws when the browser cannot read it as a picture. */
export async function shrink(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file);
  try {
    return await draw(bitmap, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
}

async function draw(source: CanvasImageSource, width: number, height: number): Promise<Blob> {
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture.')) : resolve(blob)), 'image/jpeg', quality);
  });
}
