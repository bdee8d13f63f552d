/* Finds entries by the texts of their pages, for the page /tim/ alone: search-box.js fetches it
   there. The parts of the index are made by generator/render/search and come as scripts.

   congkhaiSearch.findInTexts(query) gives a promise of entries with the section of the hit. */
"use strict";
(() => {
  const { script, telling, entries, inOrder } = globalThis.congkhaiSearch;
  const PARTS = 16;
  const SECTIONS = 256;
  const parts = new Map();
  const texts = ([number, part]) => parts.set(number, part);
  const partOf = (term) => [...term].reduce((sum, char) => sum + char.codePointAt(0), 0) % PARTS;

  /* Where a term stands: [number of the entry, number of the section], as steps in base 36. */
  const placesOf = (steps) => {
    let at = 0;
    return steps.map((step) => {
      at += Number.parseInt(step, 36);
      return [Math.floor(at / SECTIONS), at % SECTIONS];
    });
  };

  const addTerm = (found, term) => {
    const part = parts.get(partOf(term));
    const steps = part?.terms[term]?.split(" ") ?? [];
    const weight = Math.log(1 + entries().length / (steps.length || 1));
    for (const [number, section] of placesOf(steps)) {
      const entry = entries()[number];
      const place = part.sections[section] ?? ["", "nội dung"];
      const held = found.get(entry) ?? { entry, score: 0, section: place };
      held.score += weight;
      found.set(entry, held);
    }
  };

  const findInTexts = async (query, limit = 20) => {
    const words = telling(query);
    const pairs = words.slice(1).map((key, at) => `${words[at]} ${key}`);
    const terms = [...new Set(pairs.length ? pairs : words)];
    const needed = new Set(terms.map(partOf));
    await Promise.all([...needed].map((part) => script(`tim/van-ban-${part}.js`)));
    const found = new Map();
    for (const term of terms) addTerm(found, term);
    return [...found.values()].sort(inOrder).slice(0, limit);
  };

  Object.assign(globalThis.congkhaiSearch, { texts, findInTexts });
})();
