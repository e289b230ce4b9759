import { trTwins } from '../../../text/stock/trTwins.ts';
import { useMay } from '../../../ui/access.ts';
import { Forbidden } from '../../../ui/States.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { Aliases } from './Aliases.tsx';
import { NewAlias } from './NewAlias.tsx';
import { Suspects } from './Suspects.tsx';

/** Two barcodes of one pair: what looks like it, what was decided, and second codes by hand. */
export function TwinsPage() {
  usePageTitle(trTwins.title);
  const may = useMay();
  if (!may('keepStock')) return <Forbidden />;
  const decides = may('mergeProducts');
  return (
    <>
      <header className="page-head"><div><h1>{trTwins.title}</h1><p>{trTwins.lead}</p></div></header>
      <Suspects decides={decides} />
      {decides && <NewAlias />}
      <Aliases decides={decides} />
    </>
  );
}
