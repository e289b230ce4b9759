import type { ProductPicture } from '../../api/types.ts';
import { trPictures } from '../../text/trPictures.ts';
import { Icon } from '../../ui/Icon.tsx';
import { sizesOf } from '../../ui/format/picture.ts';

interface PictureCardProps {
  readonly picture: ProductPicture;
  /** 1 is the main picture. */
  readonly place: number;
  readonly count: number;
  readonly may: boolean;
  /** To this index. */
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One picture with what there is to say about it. */
export function PictureCard({ picture, place, count, may, onMove, onRemove }: PictureCardProps) {
  const { url, state, width, height } = picture;
  const words = [...picture.flaws.map((flaw) => trPictures.flaws[flaw]), ...picture.twins.map(trPictures.twin), ...(state === 'broken' ? [trPictures.broken] : [])];
  return (
    <>
      <div className="picture-frame">
        {url === null
          ? <p className="picture-wait"><Icon name={state === 'broken' ? 'warning' : 'arrowRepeat'} spin={state === 'waiting'} />{state === 'waiting' && trPictures.drawing}</p>
          : <img src={url} {...sizesOf(url)} alt={trPictures.place(place)} loading="lazy" decoding="async" draggable={false} />}
        {place === 1 && <span className="picture-main"><Icon name="check" />{trPictures.main}</span>}
      </div>
      <p className="number">{place}. {width !== null && height !== null && <span>{trPictures.pixels(width, height)}</span>}</p>
      {words.map((word) => <p key={word} className="picture-flaw"><Icon name="warning" />{word}</p>)}
      {may && (
        <div className="picture-deeds">
          <button type="button" className="icon-button" aria-label={trPictures.forward(place)} disabled={place === 1} onClick={() => onMove(place - 2)}><Icon name="arrowLeft" /></button>
          <button type="button" className="icon-button picture-right" aria-label={trPictures.backward(place)} disabled={place === count} onClick={() => onMove(place)}><Icon name="arrowLeft" /></button>
          {place > 1 && <button type="button" className="btn btn-outline" aria-label={trPictures.makeMain(place)} onClick={() => onMove(0)}>{trPictures.makeMainShort}</button>}
          <button type="button" className="icon-button picture-remove" aria-label={trPictures.remove(place)} onClick={onRemove}><Icon name="x" /></button>
        </div>
      )}
    </>
  );
}
