/* What paper needs and a screen does not: the date and the address of the page at the foot of
   every sheet (print.css), and the whole address of each file that can be fetched and of the
   place for feedback. Without this script the first two stand once, at the end of the page. */
"use strict";
(() => {
  const isServed = /^https?:$/.test(location.protocol);
  const shown = document.querySelector(".site-footer__address span");
  if (!shown) return;
  if (isServed) shown.textContent = location.origin + location.pathname;
  const day = document.querySelector(".site-footer__as-of")?.textContent.trim();
  const foot = [day, shown.textContent.trim()].filter(Boolean).join(" · ");
  document.documentElement.style.setProperty("--sheet-foot", JSON.stringify(foot));

  if (!isServed) return;
  for (const link of document.querySelectorAll("article a[href]")) {
    const address = new URL(link.href);
    const isWanted = /\.[a-z]{2,5}$/.test(address.pathname) || address.hash === "#gui";
    if (address.origin === location.origin && isWanted && address.pathname !== location.pathname) {
      link.dataset.printed = address.href;
    }
  }
})();
