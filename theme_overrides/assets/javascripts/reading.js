/* The size of text and the contrast that the reader chose, set before the page is painted and
   kept on this device. Without this script its buttons stay hidden and the page is as it was.
   Who asks the device for more contrast has it from the start. */
"use strict";
(() => {
  const root = document.documentElement;
  const saved = window.__md_get("__reading") ?? {};
  const choices = {
    textSize: saved.textSize ?? "medium",
    contrast: saved.contrast ?? (matchMedia("(prefers-contrast: more)").matches ? "high" : "normal"),
  };
  const apply = () => Object.assign(root.dataset, choices);
  apply();

  document.addEventListener("DOMContentLoaded", () => {
    const controls = document.querySelector(".reading-controls");
    if (!controls) return;
    const buttons = [...controls.querySelectorAll("button")];
    const show = () => {
      for (const button of buttons) {
        const { name, value } = button;
        button.setAttribute("aria-pressed", String(choices[name] === value));
      }
    };
    for (const button of buttons) {
      button.addEventListener("click", () => {
        const { name, value } = button;
        const isOff = name === "contrast" && choices[name] === value;
        choices[name] = isOff ? "normal" : value;
        window.__md_set("__reading", choices);
        apply();
        show();
        button.scrollIntoView({ block: "nearest" });
      });
    }
    show();
    controls.hidden = false;
  });
})();
