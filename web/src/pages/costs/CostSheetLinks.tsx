import { Link } from 'react-router';
import { costSheetAddress } from '../../api/money/costSheets.ts';
import { trCostSheets } from '../../text/money/trCostSheets.ts';
import { useMay } from '../../ui/access.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Costs out as Excel, to be filled in, and in again. */
export function CostSheetLinks() {
  const may = useMay();
  return (
    <div className="head-deeds">
      <a className="btn btn-outline" href={costSheetAddress('missing')} download="eksik-maliyetler.xlsx"><Icon name="download" />{trCostSheets.missing}</a>
      <a className="btn btn-outline" href={costSheetAddress('all')} download="maliyetler.xlsx"><Icon name="download" />{trCostSheets.all}</a>
      {may('importMoney') && <Link className="btn btn-outline" to="/commission"><Icon name="plusCircle" />{trCostSheets.upload}</Link>}
    </div>
  );
}
