/* Fetches the search when its field is used, or on the page of its results: nothing before. */
"use strict";
(() => {
  const here = document.currentScript.src;
  const field = document.querySelector("form.site-search input");
  if (!field) return;
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-autocomplete", "list");
  const start = () => {
    const script = document.createElement("script");
    script.src = new URL("search-box.js", here).href;
    document.head.append(script);
  };
  if (document.querySelector(".search-results")) start();
  else field.addEventListener("focus", start, { once: true });
})();
