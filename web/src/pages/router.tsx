import { createBrowserRouter, Navigate } from 'react-router';
import { Waiting } from '../ui/States.tsx';
import { Frame } from './frame/Frame.tsx';
import { Broken } from './Broken.tsx';
import { NotFound } from './NotFound.tsx';
import { OrdersPage } from './orders/OrdersPage.tsx';
import { SignInPage } from './session/SignInPage.tsx';
import { SignedIn } from './session/SignedIn.tsx';

/** Every address of the portal. `/orders/{packageId}` is also what the QR code of a cargo label holds. */
export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignInPage />, errorElement: <Broken /> },
  {
    element: <SignedIn><Frame /></SignedIn>,
    errorElement: <Broken />,
    hydrateFallbackElement: <main className="page"><Waiting /></main>,
    children: [
      { path: '/', element: <Navigate to="/orders" replace /> },
      { path: '/orders', element: <OrdersPage /> },
      { path: '/orders/:packageId', lazy: async () => ({ Component: (await import('./order/OrderPage.tsx')).OrderPage }) },
      { path: '/packing', lazy: async () => ({ Component: (await import('./packing/PackingPage.tsx')).PackingPage }) },
      { path: '/packing/sheet', lazy: async () => ({ Component: (await import('./packing/sheet/CommandSheetPage.tsx')).CommandSheetPage }) },
      { path: '/packing/doctor', lazy: async () => ({ Component: (await import('./doctor/DoctorPage.tsx')).DoctorPage }) },
      { path: '/hold', lazy: async () => ({ Component: (await import('./hold/HoldPage.tsx')).HoldPage }) },
      { path: '/handover', lazy: async () => ({ Component: (await import('./handover/HandoverPage.tsx')).HandoverPage }) },
      { path: '/handover/:handoverId', lazy: async () => ({ Component: (await import('./handover/OneHandoverPage.tsx')).OneHandoverPage }) },
      { path: '/waves', lazy: async () => ({ Component: (await import('./waves/WavesPage.tsx')).WavesPage }) },
      { path: '/waves/:waveId', lazy: async () => ({ Component: (await import('./waves/OneWavePage.tsx')).OneWavePage }) },
      { path: '/products', lazy: async () => ({ Component: (await import('./products/ProductsPage.tsx')).ProductsPage }) },
      { path: '/stock-entry', lazy: async () => ({ Component: (await import('./stock/pages.ts')).StockEntryPage }) },
      { path: '/stock-source', lazy: async () => ({ Component: (await import('./stock/pages.ts')).StockSourcePage }) },
      { path: '/shelves', lazy: async () => ({ Component: (await import('./stock/pages.ts')).ShelvesPage }) },
      { path: '/report', lazy: async () => ({ Component: (await import('./report/ReportPage.tsx')).ReportPage }) },
      { path: '/runs', lazy: async () => ({ Component: (await import('./upkeep/RunsPage.tsx')).RunsPage }) },
      { path: '/problems', lazy: async () => ({ Component: (await import('./upkeep/ProblemsPage.tsx')).ProblemsPage }) },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
