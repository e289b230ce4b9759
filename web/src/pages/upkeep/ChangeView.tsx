import type { Change } from '../../api/staff/changes.ts';
import { trChanges } from '../../text/upkeep/trChanges.ts';
import { formatDateTime } from '../../ui/format/format.ts';

const tones: Readonly<Record<Change['deed'], string>> = { insert: 'green', update: 'blue', delete: 'red' };

/** One change: who, what, and each field from what to what. */
export function ChangeView({ change }: { readonly change: Change }) {
  return (
    <li className="change">
      <span className={`chip chip-${tones[change.deed]}`}>{trChanges.deeds[change.deed]}</span>
      <div>
        <h2>{change.kindWord} <span className="number">{change.title}</span></h2>
        <p><b>{change.who ?? (change.door === null ? trChanges.unknown : trChanges.system)}</b> <time className="number" dateTime={change.at}>{formatDateTime(change.at)}</time> <small>{trChanges.trace(change.door, change.cameFrom)}</small></p>
        {change.fields.length > 0 && (
          <dl>
            {change.fields.map(({ name, before, after }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{change.deed === 'update' && <><del>{before ?? trChanges.nothing}</del><span className="visually-hidden">{trChanges.became}</span> → </>}{change.deed === 'delete' ? before : after ?? trChanges.nothing}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}
