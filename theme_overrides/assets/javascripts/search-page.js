/* The page /tim/?q=…: all that was found, in names and in texts. search-box.js fetches it there. */
"use strict";
(() => {
  const { form, field, make, ready, close, told, titleOf, noteOf, addressOf } = globalThis.congkhaiBox;
  const RESULTS = 30;
  /* Names that fit less come after the texts that hold the words; the first few, if they fit
     at all, before: a long question fits no name well. */
  const SURE = 0.8;
  const FIRST = 5;
  const FITS = 0.4;

  const results = document.querySelector(".search-results");
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
