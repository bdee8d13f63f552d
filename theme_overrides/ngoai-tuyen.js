/* Keeps a commune's pages for when the line is gone. Pages, scripts and styles come from the
   network first, so that nobody reads an old procedure while the new one can be had; only
   files named by their content come from the device. A kept page says that it is one: the
   attribute data-saved lets its notice show.

   Beside this file stands ngoai-tuyen-tep.js, made at build (generator/publish/offline.py): the
   name of the release, the core that is kept at once, the folders that are this commune's.
   Other communes, and all else of a portal, are left alone; so are their caches. */
"use strict";
importScripts("ngoai-tuyen-tep.js");

const { isOn, release, core, folders } = self.congkhaiRelease;
const SCOPE = registration.scope;
const OWN = `congkhai ${new URL(SCOPE).pathname} `;
const CORE = `${OWN}${release}`;
/* Pages that were opened; they outlive a release, and are fetched again when one comes. */
const VISITED = `${OWN}visited`;
const MOST_VISITED = 60;
/* A line that gives nothing for so long is as good as gone, if the page is kept here. */
const PATIENCE = 8000;
const LOADED = new Set(["script", "style", "image", "font"]);
const NAMED_BY_CONTENT = /\.[0-9a-f]{8}\.min\.(?:css|js)$/;

/* One key a page, whatever was asked of it. */
const keyOf = (address) => {
  const key = new URL(address);
  key.search = "";
  key.hash = "";
  key.pathname = key.pathname.replace(/\/index\.html$/, "/");
  return key.href;
};

const isOurs = (address) => {
  if (!address.startsWith(SCOPE)) return false;
  const [first, ...rest] = keyOf(address).slice(SCOPE.length).split("/");
  return rest.length ? folders.includes(first) : first === "";
};

const isPage = (answer) =>
  answer.ok && !answer.redirected && (answer.headers.get("content-type") ?? "").includes("text/html");

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/* Asked of the server anew: what the browser still holds might be old. */
const asked = (request) => fetch(request, { cache: "no-cache" });

const keepPage = async (key, answer) => {
  const visited = await caches.open(VISITED);
  await visited.delete(key);
  await visited.put(key, answer);
  const keys = await visited.keys();
  await Promise.all(keys.slice(0, -MOST_VISITED).map((old) => visited.delete(old)));
};

/* What the server says of a page now: there, or gone for good. */
const remember = async (key, answer) => {
  if (isPage(answer)) await keepPage(key, answer);
  else if (answer.status === 404 || answer.status === 410) await (await caches.open(VISITED)).delete(key);
};

const savedPage = async (key) =>
  (await (await caches.open(VISITED)).match(key)) ?? (await (await caches.open(CORE)).match(key));

/* -------------------------------------------------------------------- a release comes */

const refresh = async (key) => remember(key, await asked(key));

const install = async () => {
  if (isOn) {
    const addresses = core.map((path) => new URL(path, SCOPE).href);
    const cache = await caches.open(CORE);
    await cache.addAll(addresses.map((address) => new Request(address, { cache: "no-cache" })));
    const visited = await caches.open(VISITED);
    await Promise.all(addresses.map((address) => visited.delete(address)));
    const keys = await visited.keys();
    await Promise.allSettled(keys.map((kept) => refresh(kept.url)));
  }
  await skipWaiting();
};

const activate = async () => {
  const kept = isOn ? [CORE, VISITED] : [];
  const names = await caches.keys();
  const gone = names.filter((name) => name.startsWith(OWN) && !kept.includes(name));
  await Promise.all(gone.map((name) => caches.delete(name)));
  if (isOn) await clients.claim();
  else await registration.unregister();
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

/* The page from which this worker was first started was opened without it. */
addEventListener("message", (event) => {
  if (isOn && typeof event.data === "string" && isOurs(event.data)) {
    event.waitUntil(refresh(keyOf(event.data)).catch(() => {}));
  }
});

/* -------------------------------------------------------------------- what a page asks for */

const marked = async (saved) => {
  const headers = new Headers(saved.headers);
  headers.delete("content-length");
  headers.delete("content-encoding");
  const text = await saved.text();
  return new Response(text.replace(/<html\b/i, "<html data-saved"), { headers });
};

const pageOf = async (event) => {
  const key = keyOf(event.request.url);
  const answer = asked(event.request).then((given) => {
    event.waitUntil(remember(key, given.clone()).catch(() => {}));
    return given;
  });
  event.waitUntil(answer.catch(() => {}));
  const saved = await savedPage(key).catch(() => undefined);
  try {
    const first = await Promise.race(saved ? [answer, wait(PATIENCE)] : [answer]);
    if (first && (first.status < 500 || !saved)) return first;
  } catch {
    if (!saved) return notKept();
  }
  return marked(saved);
};

/* A device that is full, or keeps nothing for this site, must not be in the way of the network. */
const loadedOf = async (event) => {
  const key = keyOf(event.request.url);
  const cache = await caches.open(CORE).catch(() => undefined);
  const saved = await cache?.match(key).catch(() => undefined);
  if (saved && NAMED_BY_CONTENT.test(key)) return saved;
  try {
    const answer = await fetch(event.request);
    if (cache && answer.status === 200) event.waitUntil(cache.put(key, answer.clone()).catch(() => {}));
    return answer;
  } catch (failure) {
    if (saved) return saved;
    throw failure;
  }
};

addEventListener("fetch", (event) => {
  const { request } = event;
  if (!isOn || request.method !== "GET" || !isOurs(request.url)) return;
  if (request.mode === "navigate") event.respondWith(pageOf(event));
  else if (LOADED.has(request.destination)) event.respondWith(loadedOf(event));
});

/* -------------------------------------------------------------------- a page that is not kept */

const TITLE = /<title>([^<]*)<\/title>/i;

/* Titles come from built pages, where they are escaped. */
const linkTo = (key, text) => {
  const title = TITLE.exec(text)?.[1].trim() ?? "";
  return `<li><a href="${new URL(key).pathname}">${title}</a></li>`;
};

const keptLinks = async () => {
  const found = [];
  for (const name of [CORE, VISITED]) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (url.endsWith("/")) found.push(linkTo(url, await (await cache.match(url)).text()));
    }
  }
  return found.join("");
};

const notKept = async () =>
  new Response(
    `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Chưa có bản lưu của trang này</title>
</head>
<body>
<main>
<h1>Chưa có bản lưu của trang này</h1>
<p>Máy đang không có mạng, và trang này chưa được mở lần nào trên máy. Có mạng lại thì mở lại trang.</p>
<p>Những trang xem được ngay bây giờ:</p>
<ul>${await keptLinks().catch(() => "")}</ul>
</main>
</body>
</html>`,
    { status: 503, headers: { "content-type": "text/html; charset=utf-8" } },
  );
