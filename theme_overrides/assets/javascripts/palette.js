/* Sets light or dark before the page is painted: as the reader chose, else as the device says. */
"use strict";
(() => {
  const options = [...document.querySelectorAll("[data-md-component=palette] input")];
  const saved = window.__md_get("__palette");
  const chosen =
    options[saved?.index] ??
    options.find((option) => matchMedia(option.getAttribute("data-md-color-media")).matches);
  for (const name of ["scheme", "primary", "accent"]) {
    const value = chosen?.getAttribute(`data-md-color-${name}`);
    if (value) document.body.setAttribute(`data-md-color-${name}`, value);
  }
})();
