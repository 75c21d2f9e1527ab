// Keeps the page of who is helped, as it was the last time, to be read without internet. A page first comes from the
// network, always; what is kept is only shown when there is none. It forgets a page that is not there any more.
'use strict';

const KEPT = 'plein-journey-1';

/** The page itself; not its photos, nor the pages behind it. */
const isPage = url => /^\/journey\/[^/.]+$/.test(url.pathname);
const isPartOfPage = url => /^\/(css|js)\/|^\/icons|^\/favicon/.test(url.pathname);

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim().then(keepWhatIsOpen)));
self.addEventListener('message', event => event.waitUntil(keepWhatIsOpen()));

/** A page that was there before this script, or that came after a button, passed it by. */
async function keepWhatIsOpen() {
  for (const client of await self.clients.matchAll()) {
    const url = new URL(client.url);
    if (!isPage(url)) continue;
    const page = await fetch(url.pathname, {credentials: 'same-origin'});
    if (!page.ok) continue;
    const cache = await caches.open(KEPT);
    const text = await page.clone().text();
    const parts = [...text.matchAll(/(?:href|src)="(\/[^"#]+)(?:#[^"]*)?"/g)].map(found => new URL(found[1], url));
    await Promise.all([...new Set(parts.filter(isPartOfPage).map(part => part.pathname))].map(part => cache.add(part)));
    await cache.put(url.pathname, page);
  }
}

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (isPage(url)) event.respondWith(fromNetwork(event.request, url.pathname, true));
  else if (isPartOfPage(url)) event.respondWith(fromNetwork(event.request, url.pathname, false));
});

async function fromNetwork(request, key, isPageItself) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(key, answer.clone());
    else if (isPageItself && (answer.status === 404 || answer.status === 410)) await cache.delete(key);
    return answer;
  } catch (unreachable) {
    return await cache.match(key) || Promise.reject(unreachable);
  }
}
