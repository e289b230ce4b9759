const ours = /^(\/api\/pictures\/files\/[0-9a-f]{64})\/600\.webp$/;

/** The sizes of a picture of ours for the browser to choose from; none for a picture that others serve. */
export function sizesOf(url: string): { readonly srcSet?: string; readonly sizes?: string } {
  const base = ours.exec(url)?.[1];
  return base === undefined ? {} : { srcSet: `${base}/160.webp 160w, ${base}/600.webp 600w, ${base}/1800.webp 1800w`, sizes: 'auto, 112px' };
}
