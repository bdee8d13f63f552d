/* Narrows a list by the choices of its form. Without this script the form stays hidden and
   the whole list stands there, plain.

   <form class="list-filter" data-list="ID" hidden>: each select or checkbox is compared with
   the list items' data attribute of the same name, a set of words parted by spaces. */
"use strict";
(() => {
  /* Lower case without accents, đ as d: what people type. */
  const fold = (text) =>
    text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "").trim();

  const chosen = (form) =>
    [...form.elements]
      .filter((field) => field.name && field.type !== "search" && field.type !== "text")
      .map((field) => [
        field.name,
        field.type === "checkbox" ? (field.checked ? "yes" : "") : field.value,
      ])
      .filter(([, value]) => value !== "");

  const wordsTyped = (form) =>
    [...form.elements]
      .filter((field) => field.type === "search" || field.type === "text")
      .flatMap((field) => fold(field.value).split(/\s+/))
      .filter(Boolean);

  const fits = (item, choices, words) =>
    choices.every(([name, value]) => (item.dataset[name] ?? "").split(" ").includes(value)) &&
    words.every((word) => item.foldedText.includes(word));

  for (const form of document.querySelectorAll("form.list-filter")) {
    const list = document.getElementById(form.dataset.list);
    if (!list) continue;
    const items = [...list.children];
    for (const item of items) item.foldedText = fold(item.textContent);

    let count = form.querySelector(".filter-count") ?? document.querySelector(".filter-count");
    if (!count) {
      count = document.createElement("p");
      count.className = "filter-count";
      count.setAttribute("role", "status");
      form.append(count);
    }

    const update = () => {
      const choices = chosen(form);
      const words = wordsTyped(form);
      let shown = 0;
      for (const item of items) {
        item.hidden = !fits(item, choices, words);
        if (!item.hidden) shown += 1;
      }
      count.textContent =
        shown === 0
          ? "Không có mục nào khớp với lựa chọn. Hãy bỏ bớt một lựa chọn."
          : `Đang hiện ${shown} trên ${items.length} mục.`;
    };

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", update);
    form.addEventListener("reset", () => setTimeout(update));
    form.hidden = false;
    update();
  }
})();
