import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { Waiting } from '../ui/States.tsx';
import { Frame } from './frame/Frame.tsx';
import { Broken } from './Broken.tsx';
import { NotFound } from './NotFound.tsx';
import { OrdersPage } from './orders/OrdersPage.tsx';
import { SignedIn } from './session/SignedIn.tsx';

/** A page that comes when it is opened, together with the sheet that the first page did not need. */
function work<K extends string>(page: () => Promise<Readonly<Record<K, ComponentType>>>, name: K) {
  return async () => {
    const [module] = await Promise.all([page(), import('../styles/work.scss')]);
    return { Component: module[name] };
  };
}

/** Every address of the portal. `/orders/{packageId}` is also what the QR code of a cargo label holds. */
export const router = createBrowserRouter([
  // Whoever is signed in never sees it; its looks are the first sheet's.
  { path: '/sign-in', lazy: async () => ({ Component: (await import('./session/SignInPage.tsx')).SignInPage }), errorElement: <Broken />, hydrateFallbackElement: <Waiting /> },
  { path: '/register', lazy: work(() => import('./session/steps/RegisterPage.tsx'), 'RegisterPage'), errorElement: <Broken />, hydrateFallbackElement: <Waiting /> },
  {
    element: <SignedIn><Frame /></SignedIn>,
    errorElement: <Broken />,
    hydrateFallbackElement: <main className="page"><Waiting /></main>,
    children: [
      { path: '/', element: <Navigate to="/orders" replace /> },
      { path: '/orders', element: <OrdersPage /> },
      { path: '/orders/:packageId', lazy: work(() => import('./order/OrderPage.tsx'), 'OrderPage') },
      { path: '/packing', lazy: work(() => import('./packing/PackingPage.tsx'), 'PackingPage') },
      { path: '/packing/sheet', lazy: work(() => import('./packing/sheet/CommandSheetPage.tsx'), 'CommandSheetPage') },
      { path: '/doctor', lazy: work(() => import('./doctor/DoctorPage.tsx'), 'DoctorPage') },
      { path: '/hold', lazy: work(() => import('./hold/HoldPage.tsx'), 'HoldPage') },
      { path: '/handover', lazy: work(() => import('./handover/HandoverPage.tsx'), 'HandoverPage') },
      { path: '/handover/:handoverId', lazy: work(() => import('./handover/OneHandoverPage.tsx'), 'OneHandoverPage') },
      { path: '/waves', lazy: work(() => import('./waves/WavesPage.tsx'), 'WavesPage') },
      { path: '/waves/:waveId', lazy: work(() => import('./waves/OneWavePage.tsx'), 'OneWavePage') },
      { path: '/products', lazy: work(() => import('./products/ProductsPage.tsx'), 'ProductsPage') },
      { path: '/products/imports', lazy: work(() => import('./products/sheet/ImportsPage.tsx'), 'ImportsPage') },
      { path: '/products/imports/:importId', lazy: work(() => import('./products/sheet/OneImportPage.tsx'), 'OneImportPage') },
      { path: '/prices', lazy: work(() => import('./pricing/PricesPage.tsx'), 'PricesPage') },
      { path: '/stock-entry', lazy: work(() => import('./stock/StockEntryPage.tsx'), 'StockEntryPage') },
      { path: '/stock-count', lazy: work(() => import('./stock/count/CountsPage.tsx'), 'CountsPage') },
      { path: '/stock-count/:countId', lazy: work(() => import('./stock/count/OneCountPage.tsx'), 'OneCountPage') },
      { path: '/stock-source', lazy: work(() => import('./stock/StockSourcePage.tsx'), 'StockSourcePage') },
      { path: '/shelves', lazy: work(() => import('./stock/ShelvesPage.tsx'), 'ShelvesPage') },
      { path: '/stock-sync', lazy: work(() => import('./stock/StockSyncPage.tsx'), 'StockSyncPage') },
      { path: '/stock-twins', lazy: work(() => import('./stock/twins/TwinsPage.tsx'), 'TwinsPage') },
      { path: '/labels', lazy: work(() => import('./goods/LabelsPage.tsx'), 'LabelsPage') },
      { path: '/pictures', lazy: work(() => import('./pictures/PicturesPage.tsx'), 'PicturesPage') },
      { path: '/pictures/set', lazy: work(() => import('./pictures/PictureSetPage.tsx'), 'PictureSetPage') },
      { path: '/commission', lazy: work(() => import('./money/CommissionPage.tsx'), 'CommissionPage') },
      { path: '/commission/gaps', lazy: work(() => import('./money/gaps/GapsPage.tsx'), 'GapsPage') },
      { path: '/commission/:importId', lazy: work(() => import('./money/OneCommissionPage.tsx'), 'OneCommissionPage') },
      { path: '/kar', lazy: work(() => import('./money/profit/ProfitPage.tsx'), 'ProfitPage') },
      { path: '/fiyat-masasi', lazy: work(() => import('./desk/PriceDeskPage.tsx'), 'PriceDeskPage') },
      { path: '/fiyat-masasi/:importId', lazy: work(() => import('./desk/TariffDeskPage.tsx'), 'TariffDeskPage') },
      { path: '/payouts', lazy: work(() => import('./money/payouts/PayoutsPage.tsx'), 'PayoutsPage') },
      { path: '/payouts/:payoutId', lazy: work(() => import('./money/payouts/OnePayoutPage.tsx'), 'OnePayoutPage') },
      { path: '/costs', lazy: work(() => import('./costs/CostsPage.tsx'), 'CostsPage') },
      { path: '/product_create', lazy: work(() => import('./create/DraftsPage.tsx'), 'DraftsPage') },
      { path: '/product_create/:draftId', lazy: work(() => import('./create/DraftPage.tsx'), 'DraftPage') },
      { path: '/report', lazy: work(() => import('./report/ReportPage.tsx'), 'ReportPage') },
      { path: '/people', lazy: work(() => import('./staff/PeoplePage.tsx'), 'PeoplePage') },
      { path: '/profile', lazy: work(() => import('./staff/ProfilePage.tsx'), 'ProfilePage') },
      { path: '/privacy', lazy: work(() => import('./staff/PrivacyPage.tsx'), 'PrivacyPage') },
      { path: '/changes', lazy: work(() => import('./upkeep/ChangesPage.tsx'), 'ChangesPage') },
      { path: '/system', lazy: work(() => import('./upkeep/system/SystemPage.tsx'), 'SystemPage') },
      { path: '/ayarlar', lazy: work(() => import('./upkeep/settings/SettingsPage.tsx'), 'SettingsPage') },
      { path: '/runs', lazy: work(() => import('./upkeep/RunsPage.tsx'), 'RunsPage') },
      { path: '/problems', lazy: work(() => import('./upkeep/inbox/ProblemsPage.tsx'), 'ProblemsPage') },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
