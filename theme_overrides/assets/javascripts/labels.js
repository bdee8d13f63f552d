/* Names, for screen readers, of the engine's switches that carry none. */
"use strict";
(() => {
  const names = {
    "#__drawer": "Mở hoặc đóng trình đơn",
    "#__toc": "Mở hoặc đóng mục lục",
  };
  for (const [selector, name] of Object.entries(names)) {
    for (const element of document.querySelectorAll(selector)) {
      if (!element.hasAttribute("aria-label")) element.setAttribute("aria-label", name);
    }
  }
})();
