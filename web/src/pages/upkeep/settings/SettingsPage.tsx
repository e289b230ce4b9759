import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { settingsQuery, type Settings } from '../../../api/upkeep/settings.ts';
import { trSettings as words } from '../../../text/upkeep/trSettings.ts';
import { useMay } from '../../../ui/access.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Skeleton } from '../../../ui/States.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { HistoryDrawer } from './HistoryDrawer.tsx';
import { IgnoredPanel } from './IgnoredPanel.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SettingField } from './SettingField.tsx';
import { useEdits } from './useEdits.ts';

/** What the shop may change by itself. */
export function SettingsPage() {
  usePageTitle(words.title);
  const may = useMay();
  return may('changeSettings') ? <Loaded /> : <Forbidden />;
}

function Loaded() {
  const { data, error, refetch } = useQuery(settingsQuery);
  const [history, setHistory] = useState<{ readonly key: string | null; readonly name: string } | null>(null);
  return (
    <>
      <header className="page-head">
        <div><h1>{words.title}</h1><p>{words.lead}</p></div>
        <div className="head-deeds"><button type="button" className="btn btn-outline" onClick={() => setHistory({ key: null, name: words.title })}><Icon name="clock" />{words.allHistory}</button></div>
      </header>
      {data === undefined && (error === null ? <Skeleton rows={4} kind="card" /> : <FailureNotice error={error} onRetry={refetch} />)}
      {data !== undefined && <SettingsForm settings={data} onHistory={(key, name) => setHistory({ key, name })} />}
      {history !== null && <HistoryDrawer of={history.key} name={history.name} onClose={() => setHistory(null)} />}
    </>
  );
}

function SettingsForm({ settings, onHistory }: { readonly settings: Settings; readonly onHistory: (key: string, name: string) => void }) {
  const { edits, wrong, edit, refuse, discard } = useEdits(settings);
  const areas = [...new Set(settings.settings.map(({ area }) => area))];
  return (
    <div className="settings">
      {settings.ignored.length > 0 && <IgnoredPanel ignored={settings.ignored} edits={edits} onEdit={edit} />}
      {areas.map((name) => (
        <section key={name} className="panel">
          <h2>{name}</h2>
          {settings.settings.filter(({ area }) => area === name).map((setting) => (
            <SettingField key={setting.key} setting={setting} edit={edits[setting.key]} wrong={wrong[setting.key]} onEdit={(value) => edit(setting.key, value)} onHistory={() => onHistory(setting.key, setting.name)} />
          ))}
        </section>
      ))}
      <SaveBar settings={settings} edits={edits} onRefused={refuse} onDone={discard} />
    </div>
  );
}
