/* Papers that can be ticked and printed, in groups that fold. Ticks are kept on the reader's
   device only. Without this script the groups stand open, and paper shows empty boxes.

   <div class="tick-tools" data-key="commune/code" hidden>: the list's name on the device.
   A tick is kept by its row's id and its name: when the official list changes, what was
   ticked before is not taken for another paper. */
"use strict";
(() => {
  const tools = document.querySelector(".tick-tools");
  const folds = [...document.querySelectorAll("details.fold")];

  /* ---------------------------------------------------------------- groups that fold */

  let openedForPrint = [];

  const openForPrint = () => {
    openedForPrint = folds.filter((fold) => !fold.open);
    for (const fold of openedForPrint) fold.open = true;
  };

  const closeAfterPrint = () => {
    for (const fold of openedForPrint) fold.open = false;
    openedForPrint = [];
  };

  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target?.closest("details.fold");
    if (!fold) return;
    fold.open = true;
    target.scrollIntoView();
  };

  /* Back to the groups: this one closes, and the keyboard stands on its heading. */
  const goBack = (event) => {
    const fold = event.currentTarget.closest("details.fold");
    event.preventDefault();
    fold.open = false;
    fold.querySelector("summary").focus();
    fold.scrollIntoView({ block: "nearest" });
  };

  const openChosen = () => {
    const left = folds.filter((fold) => !fold.hasAttribute("data-unchosen"));
    if (left.length < folds.length && left.length) left[0].open = true;
  };

  for (const fold of folds) {
    fold.open = false;
    fold.querySelector(".fold__back a").addEventListener("click", goBack);
  }
  for (const list of document.querySelectorAll(".fold-list__groups")) list.hidden = true;
  addEventListener("beforeprint", openForPrint);
  addEventListener("afterprint", closeAfterPrint);
  addEventListener("hashchange", openTarget);
  document.addEventListener("choice", openChosen);
  openTarget();

  if (!tools) return;

  /* ---------------------------------------------------------------- ticks */

  const key = `congkhai/giay-to/${tools.dataset.key}`;
  const boxes = [...document.querySelectorAll(".tick input")];
  const [count, note] = [".tick-tools__count", ".tick-tools__note"].map((each) =>
    tools.querySelector(each),
  );
  const [clear, print] = tools.querySelectorAll("button");

  const hashed = (text) =>
    [...text].reduce((sum, char) => (Math.imul(sum, 31) + char.codePointAt(0)) | 0, 0);
  const nameOf = (box) =>
    `${box.closest("tr").dataset.record} ${hashed(box.closest("label").textContent)}`;

  const kept = () => {
    try {
      const found = JSON.parse(localStorage.getItem(key));
      return new Set(Array.isArray(found) ? found : []);
    } catch {
      return new Set();
    }
  };

  const keep = () => {
    const names = boxes.filter((box) => box.checked).map(nameOf);
    try {
      if (names.length) localStorage.setItem(key, JSON.stringify(names));
      else localStorage.removeItem(key);
    } catch {
      /* Storage is full or forbidden: the ticks last for this visit. */
      note.textContent = "Máy này không cho lưu: dấu chỉ giữ đến khi rời trang.";
    }
  };

  const isShown = (box) => !box.closest("[data-unchosen]");

  const tell = () => {
    const shown = boxes.filter(isShown);
    const ready = shown.filter((box) => box.checked).length;
    const words = `Đã có ${ready} trong ${shown.length} loại giấy tờ.`;
    if (count.textContent !== words) count.textContent = words;
    clear.disabled = !boxes.some((box) => box.checked);
  };

  /* ---------------------------------------------------------------- printing the list alone */

  /* From the section's heading to the next one of its rank. */
  const sectionOf = (element) => {
    const parts = [];
    let part = element;
    while (part && part.tagName !== "H2") part = part.previousElementSibling;
    do {
      parts.push(part);
      part = part.nextElementSibling;
    } while (part && part.tagName !== "H2");
    return parts;
  };

  const printList = () => {
    for (const part of sectionOf(tools)) part.classList.add("is-printed");
    document.documentElement.classList.add("prints-papers");
    window.print();
  };

  const stopPrinting = () => {
    document.documentElement.classList.remove("prints-papers");
  };

  const before = kept();
  for (const box of boxes) {
    box.checked = before.has(nameOf(box));
    box.addEventListener("change", () => {
      keep();
      tell();
    });
  }
  clear.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    keep();
    tell();
    boxes.find(isShown)?.focus();
  });
  print.addEventListener("click", printList);
  addEventListener("afterprint", stopPrinting);
  document.addEventListener("choice", tell);
  tools.hidden = false;
  tell();
})();
