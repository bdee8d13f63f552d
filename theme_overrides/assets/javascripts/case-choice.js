/* Leaves one case and one channel of a procedure on the screen. Without this script the form
   stays hidden and every row stands there; on paper they always do. Nothing is kept or sent.

   <form class="case-choice" hidden>: options carry data-case, with the ids of the headings
   that belong to it in data-groups, or data-channel. Rows of a table carry data-channels, and
   data-case and data-promise (place of a limit in the calculator) where they have one. What is
   not chosen gets data-unchosen; "choice" is sent to the document after every choice. */
"use strict";
(() => {
  const form = document.querySelector("form.case-choice");
  if (!form) return;
  const said = form.querySelector("[role=status]");
  const rows = [...document.querySelectorAll("tr[data-channels]")];
  const chosen = (name) => form.elements[name]?.selectedOptions[0];
  const groupsOf = (option) => (option?.dataset.groups ?? "").split(" ").filter(Boolean);
  const listed = new Set([...form.querySelectorAll("option")].flatMap(groupsOf));

  const show = (element, isChosen) => element?.toggleAttribute("data-unchosen", !isChosen);

  /* A group that folds is one element; the others are a heading and the table below it. */
  const partsOf = (heading) =>
    heading.closest("details") ? [heading.closest("details")] : [heading, heading.nextElementSibling];

  const showGroups = (option) => {
    const wanted = groupsOf(option);
    for (const id of listed) {
      const isChosen = wanted.length === 0 || wanted.includes(id);
      const heading = document.getElementById(id);
      if (!heading) continue;
      for (const part of partsOf(heading)) show(part, isChosen);
      for (const link of document.querySelectorAll(`.fold-list__groups a[href="#${id}"]`)) {
        show(link.closest("li"), isChosen);
      }
    }
  };

  const showRows = (wanted, channel) => {
    const left = rows.filter(
      (row) =>
        (!wanted || row.dataset.case === wanted) &&
        (!channel || row.dataset.channels.split(" ").includes(channel)),
    );
    for (const row of rows) show(row, left.includes(row));
    return left;
  };

  /* The calculator counts with the limit of what was chosen, where there is one. */
  const setPromise = (left) => {
    const select = document.querySelector("form.promised-day select[name=limit]");
    const places = new Set(left.map((row) => row.dataset.promise));
    const place = Number([...places][0]);
    if (!select || places.size !== 1 || !(place < select.options.length)) return;
    if (select.selectedIndex === place) return;
    select.selectedIndex = place;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const words = (cell) =>
    [...(cell.querySelector(".line") ? cell.querySelectorAll(".line") : [cell])]
      .map((line) => line.textContent.trim())
      .join("; ");

  const told = (row) =>
    [...row.cells]
      .filter((cell) => ["times", "fees", "papers"].includes(cell.dataset.field))
      .map((cell) => `${cell.dataset.label}: ${words(cell)}.`);

  /* Both names, the one for everything too: «Tất cả hình thức». */
  const names = () => ["case", "channel"].map(chosen).filter(Boolean).map((one) => one.textContent);

  const tell = (left) => {
    const shown = `Đang hiện: ${names().join("; ")}.`;
    const text = [shown, ...(left.length === 1 ? told(left[0]) : [])].join(" ");
    if (said.textContent !== text) said.textContent = text;
  };

  const update = () => {
    const wanted = chosen("case");
    showGroups(wanted);
    const channel = chosen("channel")?.dataset.channel;
    const left = showRows(wanted?.dataset.case, channel);
    if (wanted?.dataset.case || channel) setPromise(left);
    tell(left);
    document.dispatchEvent(new Event("choice"));
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", update);
  form.hidden = false;
  update();
})();
