import { Link, useLocation } from 'react-router';
import { useMay } from '../../ui/access.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from './Menu.tsx';
import { isCurrent, menuFor, type MenuEntry } from './menu.ts';

/** The menu in the top bar: a group of one is a link, a larger one a dropdown. */
export function MainMenu() {
  const { pathname } = useLocation();
  return menuFor(useMay()).map(({ text, entries }) => {
    const current = entries.some((entry) => isCurrent(entry, pathname));
    const [only] = entries;
    if (entries.length === 1 && only !== undefined) {
      return <Link key={text} to={only.to} className="bar-link" aria-current={current ? 'page' : undefined}>{text}</Link>;
    }
    return (
      <Menu key={text} className={current ? 'bar-link bar-link-current' : 'bar-link'} label={<>{text}<Icon name="chevronDown" /></>}>
        {entries.map((entry) => <MenuLink key={entry.to} entry={entry} pathname={pathname} />)}
      </Menu>
    );
  });
}

/** The whole menu as a list, for the drawer of small screens. */
export function MenuList({ onChoose }: { readonly onChoose: () => void }) {
  const { pathname } = useLocation();
  return menuFor(useMay()).map(({ text, entries }) => (
    <section key={text} className="menu-group" onClick={onChoose}>
      <h3>{text}</h3>
      {entries.map((entry) => <MenuLink key={entry.to} entry={entry} pathname={pathname} />)}
    </section>
  ));
}

function MenuLink({ entry, pathname }: { readonly entry: MenuEntry; readonly pathname: string }) {
  return <Link to={entry.to} className="menu-link" aria-current={isCurrent(entry, pathname) ? 'page' : undefined}>{entry.text}</Link>;
}
