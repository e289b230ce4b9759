import { Link } from 'react-router';
import { sheetAddress } from '../../../api/catalog/sheets.ts';
import { trSheets } from '../../../text/trSheets.ts';
import { useMay } from '../../../ui/access.ts';
import { Icon } from '../../../ui/Icon.tsx';

/** The whole list out as Excel, and in again. */
export function SheetLinks() {
  const may = useMay();
  return (
    <>
      <a className="btn btn-outline" href={sheetAddress} download="urunler.xlsx"><Icon name="download" />{trSheets.exportList}</a>
      {may('editPrices') && <Link className="btn btn-outline" to="/products/imports"><Icon name="plusCircle" />{trSheets.importList}</Link>}
    </>
  );
}
