/* Shows what this browser is told, and opens what is clicked. It keeps nothing and fetches nothing. */
'use strict';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const said = event.data ? event.data.json() : {};
  const shown = { body: said.workspace || '', tag: said.path || 'plenary', data: said.path || '/inbox' };
  event.waitUntil(self.registration.showNotification(said.title || 'Plenary', shown));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const wanted = new URL(event.notification.data, self.location.origin);
  if (wanted.origin === self.location.origin) event.waitUntil(show(wanted.href));
});

async function show(address) {
  const open = await self.clients.matchAll({ type: 'window' });
  const there = open.find((one) => one.url === address);
  return there ? there.focus() : self.clients.openWindow(address);
}
