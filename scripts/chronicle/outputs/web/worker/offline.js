// Keeps what a reader has visited of this edition, and the assets of its pages, for when there is no network.
// What the network has comes from there, so that nobody reads an old page while a new one can be had.
const CACHE = "book " + new URL(self.registration.scope).pathname;
const KINDS = ["document", "script", "style", "image"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(ASSETS)));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const asked = request.method === "GET" && KINDS.includes(request.destination);
  if (asked && request.url.startsWith(self.registration.scope)) event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok && response.type === "basic") await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
