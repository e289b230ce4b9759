import { lazy, Suspense, useState } from 'react';
import { Link, Outlet, ScrollRestoration, useNavigation, type Location } from 'react-router';
import { HoldNag } from '../hold/HoldNag.tsx';
import { Printing } from '../labels/Printing.tsx';
import { tr } from '../../text/tr.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { Toasts } from '../../ui/Toasts.tsx';
import { Wordmark } from './Wordmark.tsx';
import { Bell } from './Bell.tsx';
import { ConnectionDot, OfflineBanner } from './Connection.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { MainMenu, MenuList } from './MainMenu.tsx';
import { NewVersion } from './NewVersion.tsx';
import { UserEntries, UserMenu } from './UserMenu.tsx';

const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }));

/** Every first page of a tab has the same history key; its path tells them apart. */
function placeOf({ key, pathname }: Location): string {
  return key === 'default' ? pathname : key;
}

type Open = 'none' | 'drawer' | 'keys';

/** What surrounds every page: the top bar, the banner, the print tray, the toasts. */
export function Frame() {
  const [open, setOpen] = useState<Open>('none');
  const loadingPage = useNavigation().state === 'loading';
  const close = () => setOpen('none');
  useShortcuts({ '?': () => setOpen('keys') });

  return (
    <Printing>
      <a className="skip-link" href="#content">{tr.skipToContent}</a>
      <header className="top-bar">
        <button type="button" className="bar-icon bar-drawer" aria-label={tr.menu.open} onClick={() => setOpen('drawer')}><Icon name="list" /></button>
        <Link to="/orders" className="bar-home" aria-label={tr.shop}><Wordmark /></Link>
        <nav className="bar-menu" aria-label={tr.menu.label}><MainMenu /></nav>
        <GlobalSearch />
        <NewVersion />
        <ConnectionDot />
        <Bell />
        <UserMenu onShowKeys={() => setOpen('keys')} />
      </header>
      {loadingPage && <div className="page-progress" role="progressbar" aria-label={tr.loading} />}
      <OfflineBanner />
      <HoldNag />
      <main id="content" className="page" tabIndex={-1}><Outlet /></main>
      {open === 'drawer' && (
        <Dialog side="start" title={tr.shop} onClose={close}>
          <MenuList onChoose={close} />
          <UserEntries onChoose={close} />
        </Dialog>
      )}
      {open === 'keys' && <Suspense><KeysDialog onClose={close} /></Suspense>}
      <Toasts />
      <ScrollRestoration getKey={placeOf} />
    </Printing>
  );
}
