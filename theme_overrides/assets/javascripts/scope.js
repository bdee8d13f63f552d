/* What the engine's inline script of each page does, once, in a file: where the site begins,
   how settings are kept, and, for styles, that scripts run. The site's root lies two folders above this file. */
"use strict";
(() => {
  const root = new URL("../../", document.currentScript.src);
  window.__md_scope = root;
  window.__md_hash = (text) =>
    [...text].reduce((sum, char) => ((sum << 5) - sum + char.charCodeAt(0)) | 0, 0);
  window.__md_get = (key, store, scope = root) => {
    try {
      return JSON.parse((store ?? localStorage).getItem(`${scope.pathname}.${key}`));
    } catch {
      return null;
    }
  };
  window.__md_set = (key, value, store, scope = root) => {
    try {
      (store ?? localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
    } catch {
      /* Storage is full or forbidden: the choice lasts for this page. */
    }
  };
  document.documentElement.classList.add("has-scripts");
  document.documentElement.setAttribute("data-platform", navigator.platform);
  /* Without it the engine would fetch a replacement from another host. */
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
})();
