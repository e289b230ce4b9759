/** Lets the browser keep the portal's own files, so that it opens without a network and says so. Absent on plain http outside localhost. */
export function keepShell(): void {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!import.meta.env.PROD || workers === undefined) return;
  // The portal works without it; a browser that forbids it (private windows) is no failure.
  workers.register('/sw.js').catch((error: unknown) => console.info('service worker', error));
}
