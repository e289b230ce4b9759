import { Link } from 'react-router';
import { trPacking } from '../../../text/trPacking.ts';
import { useMay } from '../../../ui/access.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Forbidden } from '../../../ui/States.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { CodeSheet } from './CodeSheet.tsx';

/** The commands of the station, to be printed and hung beside the table. */
export function CommandSheetPage() {
  usePageTitle(trPacking.station.sheetTitle);
  const may = useMay();
  if (!may('packOrders')) return <Forbidden />;
  return (
    <>
      <Link className="back-link" to="/packing"><Icon name="arrowLeft" />{trPacking.station.sheetBack}</Link>
      <h1>{trPacking.station.sheetTitle}</h1>
      <p>{trPacking.station.sheetText}</p>
      <CodeSheet kind="commands" picture={trPacking.station.sheetPicture} />
    </>
  );
}
