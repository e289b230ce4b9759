import type { Settings } from '../../../api/upkeep/settings.ts';
import type { Edits } from '../../../device/settingsDraft.ts';
import { trSettings as words } from '../../../text/upkeep/trSettings.ts';
import { Icon } from '../../../ui/Icon.tsx';

interface IgnoredProps extends Pick<Settings, 'ignored'> {
  readonly edits: Edits;
  readonly onEdit: (key: string, value: string | null | undefined) => void;
}

/** What was set here once and cannot hold any more: named, so that nobody believes in it. */
export function IgnoredPanel({ ignored, edits, onEdit }: IgnoredProps) {
  return (
    <section className="panel">
      <h2>{words.ignored}</h2>
      <p>{words.ignoredText}</p>
      <ul className="settings-ignored">
        {ignored.map(({ key, name, value, why }) => (
          <li key={key}>
            <Icon name="warning" />
            <div><strong>{name ?? <code>{key}</code>}</strong> <code>{value}</code><p>{edits[key] === null ? words.removed : why}</p></div>
            {edits[key] === null
              ? <button type="button" className="btn btn-outline" onClick={() => onEdit(key, undefined)}><Icon name="x" />{words.discard}</button>
              : <button type="button" className="btn btn-outline" onClick={() => onEdit(key, null)}><Icon name="dashCircle" />{words.remove}</button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
