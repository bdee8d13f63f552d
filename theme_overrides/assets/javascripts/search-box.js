/* The field of the search: offers while people type (the ARIA combobox with a list), and the
   page /tim/?q=… with all that was found. search-start.js fetches it when the field is used;
   without this script the field leads to /tim/, which names the plain list. */
"use strict";
(() => {
  const here = document.currentScript.src;
  const form = document.querySelector("form.site-search");
  if (!form) return;
  const field = form.elements.q;
  const OFFERS = 6;
  const RESULTS = 30;
  /* Names that fit less come after the texts that hold the words; the first few, if they fit
     at all, before: a long question fits no name well. */
  const SURE = 0.8;
  const FIRST = 5;
  const FITS = 0.4;

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

  /* ------------------------------------------------------------------ the page /tim/ */

  const results = document.querySelector(".search-results");
  if (!results) return;
  const plain = [...results.childNodes];
  const count = make("p", "meta");
  count.setAttribute("role", "status");

  const itemOf = (match) => {
    const item = make("li", "");
    const link = make("a", "", titleOf(match));
    link.href = addressOf(match);
    item.append(link, " ", make("span", "site-search__note", noteOf(match)));
    return item;
  };

  const inTexts = async (query) => {
    await congkhaiSearch.script("assets/javascripts/search-texts.js");
    return congkhaiSearch.findInTexts(query, RESULTS);
  };

  const show = async (query) => {
    if (!query.trim()) {
      results.replaceChildren(...plain);
      return;
    }
    await ready();
    const found = congkhaiSearch.find(query, RESULTS);
    const entries = new Set(found.map((match) => match.entry));
    const more = await inTexts(query).catch(() => []);
    const texts = more.filter((match) => !entries.has(match.entry)).slice(0, RESULTS / 3);
    const isSure = ({ score }, at) => score >= SURE || (at < FIRST && score >= FITS);
    const sure = found.filter(isSure);
    const all = [...sure, ...texts, ...found.slice(sure.length)].slice(0, RESULTS);
    all.sort((one, other) => one.entry.repealed - other.entry.repealed);
    const items = make("ol", "");
    items.append(...all.map(itemOf));
    count.textContent = all.length
      ? `Tìm thấy ${all.length} kết quả.`
      : "Chưa tìm thấy. Hãy thử ít từ hơn, hoặc gõ tên việc cần làm.";
    results.replaceChildren(count, ...(all.length ? [items] : plain));
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    close();
    const address = new URL(location.href);
    address.searchParams.set("q", field.value);
    history.replaceState(null, "", address);
    show(field.value).catch(told);
  });
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  show(field.value).catch(told);
})();
