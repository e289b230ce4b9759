import type { Permission } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';

export interface MenuEntry {
  readonly text: string;
  readonly to: string;
  /** The permission that the page's data needs. */
  readonly needs: Permission;
}

export interface MenuGroup {
  readonly text: string;
  readonly entries: readonly MenuEntry[];
}

/** The menu of the shop, in the shop's order. A page is listed when it works, not before. */
export const menu: readonly MenuGroup[] = [
  { text: tr.menu.packing, entries: [{ text: tr.menu.packing, to: '/packing', needs: 'packOrders' }] },
  {
    text: tr.menu.orders,
    entries: [
      { text: tr.menu.orderList, to: '/orders', needs: 'viewOrders' },
      { text: tr.menu.waves, to: '/waves', needs: 'packOrders' },
      { text: tr.menu.held, to: '/hold', needs: 'holdOrders' },
      { text: tr.menu.handover, to: '/handover', needs: 'packOrders' },
      { text: tr.menu.doctor, to: '/doctor', needs: 'packOrders' },
    ],
  },
  {
    text: tr.menu.products,
    entries: [
      { text: tr.menu.productList, to: '/products', needs: 'viewProducts' },
      { text: tr.menu.productCreate, to: '/product_create', needs: 'createProducts' },
      { text: tr.menu.prices, to: '/prices', needs: 'editPrices' },
      { text: tr.menu.stockEntry, to: '/stock-entry', needs: 'keepStock' },
      { text: tr.menu.stockCount, to: '/stock-count', needs: 'keepStock' },
      { text: tr.menu.stockSource, to: '/stock-source', needs: 'keepStock' },
      { text: tr.menu.shelves, to: '/shelves', needs: 'keepStock' },
      { text: tr.menu.stockSync, to: '/stock-sync', needs: 'keepStock' },
      { text: tr.menu.twins, to: '/stock-twins', needs: 'keepStock' },
      { text: tr.menu.pictures, to: '/pictures', needs: 'viewProducts' },
      { text: tr.menu.labels, to: '/labels', needs: 'keepStock' },
    ],
  },
  {
    text: tr.menu.money,
    entries: [
      { text: tr.menu.commission, to: '/commission', needs: 'importMoney' },
      { text: tr.menu.costs, to: '/costs', needs: 'viewCosts' },
      { text: tr.menu.profit, to: '/kar', needs: 'viewCosts' },
      { text: tr.menu.desk, to: '/fiyat-masasi', needs: 'viewCosts' },
      { text: tr.menu.payouts, to: '/payouts', needs: 'importMoney' },
    ],
  },
  {
    text: tr.menu.admin,
    entries: [
      { text: tr.menu.people, to: '/people', needs: 'managePeople' },
      { text: tr.menu.report, to: '/report', needs: 'viewPackingReport' },
      { text: tr.menu.system, to: '/system', needs: 'viewRuns' },
      { text: tr.menu.runs, to: '/runs', needs: 'viewRuns' },
      { text: tr.menu.changes, to: '/changes', needs: 'viewChanges' },
      { text: tr.menu.privacy, to: '/privacy', needs: 'keepPrivacy' },
      { text: tr.menu.settings, to: '/ayarlar', needs: 'changeSettings' },
      { text: tr.menu.problems, to: '/problems', needs: 'solveProblems' },
    ],
  },
];

/** What a person may open; groups without an entry left are dropped. */
export function menuFor(may: (permission: Permission) => boolean): readonly MenuGroup[] {
  return menu
    .map(({ text, entries }) => ({ text, entries: entries.filter(({ needs }) => may(needs)) }))
    .filter(({ entries }) => entries.length > 0);
}

/** True when the path lies at or below the entry's page. */
export function isCurrent(entry: MenuEntry, pathname: string): boolean {
  return pathname === entry.to || pathname.startsWith(`${entry.to}/`);
}
