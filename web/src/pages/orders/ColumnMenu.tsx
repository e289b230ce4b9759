import { columns, hideColumns, useHiddenColumns, type Column } from '../../device/columns.ts';
import { tr } from '../../text/tr.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../frame/Menu.tsx';

/** Which columns the list shows; remembered on this device. */
export function ColumnMenu() {
  const hidden = useHiddenColumns();
  const toggle = (column: Column) => {
    const next = new Set(hidden);
    if (!next.delete(column)) next.add(column);
    hideColumns(next);
  };
  return (
    <div className="column-menu">
      <Menu align="end" className="btn btn-outline" label={<><Icon name="list" />{tr.orders.columns}</>}>
        <div role="group" aria-label={tr.orders.columns} onClick={(event) => event.stopPropagation()}>
          {columns.map((column) => (
            <label key={column} className="menu-link">
              <input type="checkbox" className="tick" checked={!hidden.has(column)} onChange={() => toggle(column)} />{tr.orders.columnNames[column]}
            </label>
          ))}
        </div>
      </Menu>
    </div>
  );
}
