import { LocaleProvider, startLocale, ToastRegion } from '@app/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/app.css';
import { queryClient } from './app/query-client.js';
import { router } from './app/router.js';
import { overwriteGetLocale } from './texts/runtime.js';

startLocale(overwriteGetLocale);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LocaleProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <ToastRegion />
      </QueryClientProvider>
    </LocaleProvider>
  </StrictMode>,
);
