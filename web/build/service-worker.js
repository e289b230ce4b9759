// The portal without a network: its page and its hashed files. Data never comes from here, so nothing old is shown as new.
const shell = 'shell-VERSION';
const files = ['FILES'];

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(forget()));

async function keep() {
  const cache = await caches.open(shell);
  await cache.addAll(['/', ...files]);
  // Pages ask the network first, so the newest worker is right for every open tab.
  await self.skipWaiting();
}

/** Keeps the shell before this one too: a tab that was open during an update still finds its files. */
async function forget() {
  const older = (await caches.keys()).filter((name) => name !== shell);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match('/', { cacheName: shell })));
  else if (pathname.startsWith('/assets/') || files.includes(pathname)) event.respondWith(kept(request));
});

async function kept(request) {
  return (await caches.match(request, { cacheName: shell })) ?? (await caches.match(request)) ?? fetch(request);
}
