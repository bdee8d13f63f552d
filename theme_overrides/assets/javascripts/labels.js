/* Names, for screen readers, of the engine's switches that carry none; and the search field of
   the home page, a label for the engine's own switch, as a button that the keyboard reaches. */
"use strict";
(() => {
  const names = {
    "#__drawer": "Mở hoặc đóng trình đơn",
    "#__search": "Mở hoặc đóng ô tìm kiếm",
    "#__toc": "Mở hoặc đóng mục lục",
    ".md-search[role=dialog]": "Tìm kiếm",
  };
  for (const [selector, name] of Object.entries(names)) {
    for (const element of document.querySelectorAll(selector)) {
      if (!element.hasAttribute("aria-label")) element.setAttribute("aria-label", name);
    }
  }

  for (const label of document.querySelectorAll(".home-search label")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label.textContent;
    button.addEventListener("click", () => {
      document.getElementById(label.htmlFor)?.click();
      setTimeout(() => document.querySelector("[data-md-component=search-query]")?.focus());
    });
    label.replaceWith(button);
  }
})();
