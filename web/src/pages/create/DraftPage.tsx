import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { trCreate } from '../../text/catalog/trCreate.ts';
import { useMay } from '../../ui/access.ts';
import { failureOf } from '../../ui/failure.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Forbidden, Skeleton } from '../../ui/States.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { ActionBar } from './ActionBar.tsx';
import { AttributePanel } from './AttributePanel.tsx';
import { DropButton } from './DropButton.tsx';
import { Complaints } from './fields/Field.tsx';
import { GridPanel } from './grid/GridPanel.tsx';
import { ModelPanel } from './ModelPanel.tsx';
import { MoneyPanel } from './MoneyPanel.tsx';
import { StatePanel } from './StatePanel.tsx';
import { useDraft, type Editing } from './useDraft.ts';

/** One new model, from the first word to Trendyol's approval. */
export function DraftPage() {
  usePageTitle(trCreate.title);
  const may = useMay();
  const { draftId = '' } = useParams();
  return may('createProducts') ? <Draft key={draftId} id={draftId} /> : <Forbidden />;
}

function Draft({ id }: { readonly id: string }) {
  const { editing, error, refetch } = useDraft(id);
  // What a person tried decides what is said to be missing.
  const [tried, setTried] = useState<'nothing' | 'keep' | 'send'>('nothing');
  if (editing === null) return error === null ? <Skeleton rows={4} kind="card" /> : <FailureNotice error={error} onRetry={refetch} />;
  const { view } = editing;
  const wanted = view.publications.some((one) => one.state !== 'local') ? 'send' : tried;
  const said = wanted === 'nothing' ? [] : view.complaints.filter(({ stopsKeeping }) => wanted === 'send' || stopsKeeping);
  return (
    <Complaints.Provider value={said}>
      <Link className="back-link" to="/product_create"><Icon name="arrowLeft" />{trCreate.back}</Link>
      <header className="page-head">
        <div><h1>{editing.sheet.modelCode ?? trCreate.unnamed}</h1><Saved editing={editing} /></div>
        {view.state === 'draft' && <DropButton id={id} />}
      </header>
      <div className="create">
        {view.publications.length > 0 && <StatePanel editing={editing} />}
        <ModelPanel editing={editing} />
        <GridPanel editing={editing} />
        <MoneyPanel editing={editing} />
        <AttributePanel editing={editing} />
      </div>
      <ActionBar editing={editing} said={said} onTry={setTried} />
    </Complaints.Provider>
  );
}

function Saved({ editing: { open, failure, save } }: { readonly editing: Editing }) {
  if (failure !== null) {
    const { title, text } = failureOf(failure);
    return (
      <div className="form-error create-lost" role="alert">
        <Icon name="warning" /><span>{trCreate.notSaved}: {title} {text}</span>
        <button type="button" className="btn btn-outline" onClick={save}>{trCreate.again}</button>
        <button type="button" className="btn btn-outline" onClick={() => window.location.reload()}>{trCreate.reload}</button>
      </div>
    );
  }
  return <p role="status"><Icon name={open ? 'arrowRepeat' : 'check'} spin={open} /> {open ? trCreate.saving : trCreate.saved}</p>;
}
