import { useSyncExternalStore } from 'react';
import { trStation } from '../../../text/trStation.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { DeviceShelf } from './shelf.ts';

/** Says, before the line breaks, that this device cannot go on without one. */
export function ShelfNotice({ shelf }: { readonly shelf: DeviceShelf }) {
  const keeps = useSyncExternalStore(shelf.subscribe, shelf.keeps);
  if (keeps) return null;
  return <p className="shelf-notice" role="alert"><Icon name="warning" />{trStation.offline.keepsNothing}</p>;
}
