/* Starts what keeps the pages for when the line is gone (ngoai-tuyen.js), where a browser allows
   it: over TLS or on this machine, never from files. A site that was built without it
   (extra.offline of mkdocs.yml) takes it and all it kept away again. */
"use strict";
(() => {
  const root = new URL("../../", document.currentScript.src);
  const worker = new URL("ngoai-tuyen.js", root).href;
  const isOn = document.querySelector("meta[name=congkhai-offline]") !== null;
  /* Forbidden in some frames. */
  const allowed = () => {
    try {
      return /^https?:$/.test(location.protocol) && isSecureContext && navigator.serviceWorker;
    } catch {
      return null;
    }
  };
  const workers = allowed();
  if (!workers) return;

  const start = async () => {
    const wasKept = workers.controller !== null;
    await workers.register(worker, { scope: root.pathname, updateViaCache: "none" });
    if (!wasKept) (await workers.ready).active.postMessage(location.href);
  };

  const isOurs = ({ active, waiting, installing }) =>
    (active ?? waiting ?? installing)?.scriptURL === worker;

  const stop = async () => {
    const running = (await workers.getRegistrations()).filter(isOurs);
    if (!running.length) return;
    await Promise.all(running.map((registration) => registration.unregister()));
    const own = (await caches.keys()).filter((name) => name.startsWith(`congkhai ${root.pathname} `));
    await Promise.all(own.map((name) => caches.delete(name)));
  };

  /* The page itself comes first; who saves data keeps nothing ahead. */
  const begin = () => {
    if (isOn && navigator.connection?.saveData && !workers.controller) return;
    (isOn ? start() : stop()).catch(() => {});
  };
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
})();
