import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { sessionQuery, signOut } from '../../api/session.ts';
import { tr } from '../../text/tr.ts';
import { toastFailure } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from './Menu.tsx';
import { chooseTheme, themes, useTheme } from '../../device/theme.ts';

export function UserMenu({ onShowKeys }: { readonly onShowKeys: () => void }) {
  const { data: session } = useQuery(sessionQuery);
  return (
    <Menu align="end" className="bar-icon" name={tr.menu.user} label={<Icon name="person" />}>
      <p className="menu-person">
        <strong>{session?.name}</strong>
        <small>{session == null ? '' : tr.roles[session.role]}</small>
      </p>
      <UserEntries onShowKeys={onShowKeys} />
    </Menu>
  );
}

/** Theme, keys and sign-out; also the foot of the drawer. */
export function UserEntries({ onShowKeys, onChoose }: { readonly onShowKeys?: () => void; readonly onChoose?: () => void }) {
  const client = useQueryClient();
  const leaving = useMutation({ mutationFn: () => signOut(client), onError: toastFailure });
  return (
    <>
      <ThemeChoice />
      <Link className="menu-link" to="/profile" onClick={onChoose}><Icon name="person" />{tr.menu.profile}</Link>
      {onShowKeys !== undefined && <button type="button" className="menu-link" onClick={onShowKeys}><Icon name="question" />{tr.menu.keys}</button>}
      <button type="button" className="menu-link" aria-disabled={leaving.isPending} onClick={() => leaving.mutate()}>
        <Icon name="arrowLeft" />{tr.menu.signOut}
      </button>
    </>
  );
}

function ThemeChoice() {
  const chosen = useTheme();
  return (
    <div role="group" aria-label={tr.menu.theme} className="segments" onClick={(event) => event.stopPropagation()}>
      {themes.map((theme) => (
        <button key={theme} type="button" aria-pressed={theme === chosen} onClick={() => chooseTheme(theme)}>{tr.menu.themes[theme]}</button>
      ))}
    </div>
  );
}
