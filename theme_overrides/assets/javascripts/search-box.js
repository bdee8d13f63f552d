/* The field of the search: offers while people type (the ARIA combobox with a list).
   search-start.js fetches it when the field is used; without this script the field leads to
   /tim/, which names the plain list. */
"use strict";
(() => {
  const here = document.currentScript.src;
  const form = document.querySelector("form.site-search");
  if (!form) return;
  const field = form.elements.q;
  const OFFERS = 6;

  let engine = null;
  const ready = () => {
    engine ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL("search.js", here).href;
      script.addEventListener("load", () => congkhaiSearch.load().then(resolve, reject));
      script.addEventListener("error", reject);
      document.head.append(script);
    });
    engine.catch(() => {
      engine = null;
    });
    return engine;
  };

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  const KINDS = {
    e: "Việc cần làm",
    s: "Lĩnh vực",
    k: "Kế hoạch",
    u: "Đơn vị",
    t: "Trang",
  };

  const shortened = (text) => (text.length > 160 ? `${text.slice(0, 160).replace(/\s\S*$/, "")}…` : text);

  /* Sector, time, fee, online; and where the words were found, if not in the title. */
  const noteOf = ({ entry, place, words, section }) => {
    if (entry.repealed) return "Đã bãi bỏ, xã không còn tiếp nhận.";
    const found = section
      ? `Có trong phần «${section[1]}»`
      : words
        ? `Còn gọi: ${words}`
        : place === "tên chính thức"
          ? shortened(entry.official)
          : "";
    const said = [KINDS[entry.kind] ?? entry.sector, entry.time, entry.fee, entry.online && "Nộp trực tuyến được"];
    return [...said, found].filter(Boolean).join(" · ");
  };

  const addressOf = ({ entry, facet, section }) => {
    const anchor = facet?.section ?? section?.[0] ?? "";
    return congkhaiSearch.addressOf(entry.path) + (anchor ? `#${anchor}` : "");
  };

  const titleOf = ({ entry, facet }) =>
    shortened(entry.title) + (facet ? ` – ${facet.title.toLowerCase()}` : "");

  /* ------------------------------------------------------------------ offers */

  const list = make("ul", "");
  list.id = "goi-y";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Gợi ý");
  const status = make("p", "site-search__status");
  status.setAttribute("role", "status");
  form.append(list, status);
  field.setAttribute("aria-controls", list.id);

  let offers = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const choose = (at) => {
    active = at;
    [...list.children].forEach((option, number) => {
      option.setAttribute("aria-selected", String(number === at));
      if (number === at) option.scrollIntoView({ block: "nearest" });
    });
    if (at < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", list.children[at].id);
  };

  const optionOf = (match, number) => {
    const option = make("li", "");
    option.id = `goi-y-${number}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(make("span", "site-search__title", titleOf(match)), " ");
    option.append(make("span", "site-search__note", noteOf(match)));
    option.addEventListener("mousedown", (event) => event.preventDefault());
    option.addEventListener("click", () => location.assign(addressOf(match)));
    return option;
  };

  const offer = () => {
    offers = congkhaiSearch.find(field.value, OFFERS);
    list.replaceChildren(...offers.map(optionOf));
    list.hidden = !offers.length;
    field.setAttribute("aria-expanded", String(offers.length > 0));
    choose(-1);
    const typed = field.value.trim();
    status.textContent = !typed ? "" : offers.length ? `${offers.length} gợi ý` : "Chưa có gợi ý";
  };

  const told = () => {
    status.textContent = "Chưa tải được dữ liệu tìm kiếm. Hãy thử lại, hoặc xem danh sách thủ tục.";
  };

  const typed = () => {
    if (field.value.trim()) ready().then(offer, told);
    else close();
  };

  field.addEventListener("input", typed);
  /* The field was focused, and perhaps typed into, before this script came. */
  if (document.activeElement === field) ready().catch(told);
  else field.addEventListener("focus", () => ready().catch(told), { once: true });
  if (document.activeElement === field && field.value.trim()) typed();
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    const isOpen = !list.hidden;
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) typed();
      else {
        const step = event.key === "ArrowDown" ? 1 : -1;
        const count = offers.length + 1;
        choose(((active + 1 + step + count) % count) - 1);
      }
    } else if (event.key === "Enter" && isOpen && active >= 0) {
      event.preventDefault();
      location.assign(addressOf(offers[active]));
    }
  });

  /* The page /tim/ shows all that is found, by a script of its own. */
  if (!document.querySelector(".search-results")) return;
  globalThis.congkhaiBox = { form, field, make, ready, close, told, titleOf, noteOf, addressOf };
  const page = document.createElement("script");
  page.src = new URL("search-page.js", here).href;
  document.head.append(page);
})();
