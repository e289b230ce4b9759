import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createClient } from './api/client.ts';
import { keepShell } from './device/offlineShell.ts';
import { router } from './pages/router.tsx';
import './styles/portal.scss';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html holds no #root');

keepShell();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
