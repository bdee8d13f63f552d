/* Fetches the search when its field is used, or on the page of its results: nothing before. */
"use strict";
(() => {
  const here = document.currentScript.src;
  const field = document.querySelector("form.site-search input");
  if (!field) return;
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-autocomplete", "list");
  /* Engine and index come at the same time as the field's own script: one wait, not three. */
  const ahead = (path) => {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = "script";
    link.href = new URL(path, here).href;
    return link;
  };
  const start = () => {
    const script = document.createElement("script");
    script.src = new URL("search-box.js", here).href;
    document.head.append(script, ahead("search.js"), ahead("../../tim/goi-y.js"));
  };
  if (document.querySelector(".search-results")) start();
  else field.addEventListener("focus", start, { once: true });
})();
