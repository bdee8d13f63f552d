/* Finds entries of the site's index for what people type in Vietnamese. Speaks to no page:
   search-box.js shows what this finds. The index is made by generator/render/search and comes
   as scripts, which load over any address, file:// included.

   congkhaiSearch.load() gives a promise of the index; find(query) the best entries;
   findInTexts(query) a promise of more, from the texts of the pages. */
"use strict";
globalThis.congkhaiSearch = (() => {
  const root = document.currentScript ? new URL("../../", document.currentScript.src) : null;
  const TOKEN = /\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu;
  const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
  const PARTS = 16;
  const SECTIONS = 64;
  const WEIGHT = { p: 1, e: 0.9, s: 0.95, k: 0.8, u: 0.8, t: 0.7 };
  const LONGEST = 200;
  /* «quán» typed, «quản» found: perhaps a slip, perhaps another word. */
  const OTHER_ACCENTS = 0.7;

  const fold = (text) => text.replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");

  /* Without accents, a code without its dots, final y as i: as render/search/folding.py. */
  const keyOf = (word) => {
    const plain = fold(word);
    return /^\d[\d.]*$/.test(plain)
      ? plain.replaceAll(".", "")
      : plain.replace(/^(qu|[bcdghklmnprstvx]+)y$/, "$1i");
  };

  /* The accents of a word, the tone last: «hoà» and «hòa» are one word. */
  const accented = (word) => {
    const parts = word.normalize("NFD");
    const tones = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
    return parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "") + tones.join("");
  };

  const tokensOf = (text) =>
    [...text.replace(INVISIBLE, "").normalize("NFC").toLowerCase().matchAll(TOKEN)].map(([word]) => ({
      word,
      key: keyOf(word),
      accents: accented(word),
    }));

  /* ------------------------------------------------------------------ the index in memory */

  let index = null;

  const entryOf = (row, shared, number) => {
    const [kind, title, path, code = "", official = "", phrases = "", ...rest] = row;
    const [sector = 0, time = 0, fee = 0, online = 0, repealed = 0] = rest;
    return {
      number,
      kind,
      title,
      official,
      code,
      path: path || `thu-tuc/${code}/`,
      phrases: phrases ? phrases.split("|") : [],
      sector: shared[sector],
      time: shared[time],
      fee: shared[fee],
      online: online === 1,
      repealed: repealed === 1,
    };
  };

  const phrasesOf = (entry) => {
    const own = entry.kind === "e" ? 0.6 : 1;
    return [
      [entry.title, 1, "tên"],
      ...(entry.official ? [[entry.official, 0.97, "tên chính thức"]] : []),
      ...entry.phrases.map((words) => [words, own, "tên thường gọi"]),
      ...(entry.sector ? [[entry.sector, 0.3, "lĩnh vực"]] : []),
    ];
  };

  const suggestions = (data) => {
    const entries = data.rows.map((row, number) => entryOf(row, data.shared, number));
    const phrases = [];
    const postings = new Map();
    const pairs = new Map();
    const holders = new Map();
    for (const entry of entries) {
      const seen = new Set();
      for (const [words, weight, place] of phrasesOf(entry)) {
        const tokens = tokensOf(words);
        const keys = tokens.map((token) => token.key);
        const number = phrases.length;
        phrases.push({ entry, words, weight, place, keys, accents: tokens.map((t) => t.accents) });
        for (const key of new Set(keys)) {
          if (!postings.has(key)) postings.set(key, []);
          postings.get(key).push(number);
          seen.add(key);
        }
        for (let at = 1; at < keys.length; at += 1) {
          const pair = `${keys[at - 1]} ${keys[at]}`;
          pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
        }
      }
      for (const key of seen) holders.set(key, (holders.get(key) ?? 0) + 1);
    }
    const stop = new Set(data.stop.flatMap((word) => tokensOf(word).map((token) => token.key)));
    const rarity = (key) => Math.log(1 + entries.length / (holders.get(key) ?? 0.5));
    /* In a query a stop word says little; in a name it tells one thing from another. */
    const asked = (key) => rarity(key) * (stop.has(key) ? 0.12 : 1);
    for (const phrase of phrases) {
      phrase.total = phrase.keys.reduce((sum, key) => sum + rarity(key), 0) || 1;
    }
    const abbreviations = new Map(
      Object.entries(data.abbreviations).map(([short, means]) => [short, means.map(tokensOf)]),
    );
    const facets = data.facets.flatMap(([section, title, words]) =>
      words.map((each) => ({ section, title, keys: tokensOf(each).map((token) => token.key) })),
    );
    facets.sort((one, other) => other.keys.length - one.keys.length);
    const vocabulary = [...postings.keys()].sort();
    const codes = entries.filter((entry) => entry.code);
    index = { entries, phrases, postings, pairs, rarity, asked, stop, abbreviations, facets, vocabulary, codes };
  };

  /* ------------------------------------------------------------------ reading a query */

  /* What is left of telex where no program turned it into letters: «ddawng kys» is «đăng ký». */
  const untelexed = (key) => {
    const letters = key
      .replace(/dd/g, "d")
      .replace(/a[aw]/g, "a")
      .replace(/ee/g, "e")
      .replace(/o[ow]/g, "o")
      .replace(/uw/g, "u");
    const bare = letters.replace(/[sfrxj]$/, "");
    return [letters, bare, letters.replace(/([aeiouy])[sfrxj](?=[a-z])/g, "$1")];
  };

  const isNear = (one, other) => {
    if (Math.abs(one.length - other.length) > 1) return false;
    let start = 0;
    while (start < one.length && one[start] === other[start]) start += 1;
    let end = 0;
    const rest = Math.min(one.length, other.length) - start;
    while (end < rest && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
    const [left, right] = [one.length - start - end, other.length - start - end];
    if (left <= 1 && right <= 1) return true;
    return (
      left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start]
    );
  };

  const near = (key) =>
    key.length < 3 || /\d/.test(key)
      ? []
      : index.vocabulary.filter((word) => word !== key && isNear(word, key));

  const split = (key) => {
    for (let at = 2; at <= key.length - 2; at += 1) {
      const [one, other] = [keyOf(key.slice(0, at)), keyOf(key.slice(at))];
      if (index.pairs.has(`${one} ${other}`)) return [one, other];
    }
    return null;
  };

  const startingWith = (key) => {
    const found = [];
    for (const word of index.vocabulary) {
      if (word.startsWith(key) && word !== key) found.push(word);
      if (found.length > 60) break;
    }
    return found;
  };

  /* What a word may stand for: [key, how surely]. */
  const variants = (token, before, after, isOpen) => {
    const { key } = token;
    const found = new Map([[key, 1]]);
    const add = (word, quality) => found.set(word, Math.max(found.get(word) ?? 0, quality));
    const isKnown = index.postings.has(key);
    if (isOpen) {
      for (const word of startingWith(key)) {
        add(word, (isKnown ? 0.5 : 0.9) * Math.sqrt(key.length / word.length));
      }
    }
    if (!isKnown) {
      const meant = untelexed(key).map(keyOf).filter((word) => index.postings.has(word));
      for (const word of meant) add(word, 0.9);
      if (!meant.length) for (const word of near(key)) add(word, 0.6);
    } else if (key.length > 2 && !index.stop.has(key)) {
      /* A wrong letter may make another word: told by the words beside it. */
      const fits = (word) =>
        index.pairs.has(`${before} ${word}`) || index.pairs.has(`${word} ${after}`);
      if ((before || after) && !fits(key)) for (const word of near(key).filter(fits)) add(word, 0.55);
    }
    return found;
  };

  const hasAccents = (word) => word !== fold(word);

  /* Abbreviations in full, every meaning a reading of its own; words written as one, apart. */
  const readings = (tokens) => {
    let all = [[]];
    for (const token of tokens) {
      const meanings = index.abbreviations.get(fold(token.word)) ?? [];
      const parts = index.postings.has(token.key) ? null : split(token.key);
      const choices = meanings.map((words) => words.map((each) => ({ ...each, expanded: true })));
      if (parts) choices.push(parts.map((key) => ({ word: key, key, accents: key, expanded: true })));
      const isWord = index.postings.has(token.key) || !choices.length;
      if (isWord || hasAccents(token.word)) choices.unshift([token]);
      all = all.flatMap((reading) => choices.map((choice) => [...reading, ...choice])).slice(0, 24);
    }
    return all;
  };

  /* The part of a procedure that is asked for, and the words that ask for it. */
  const facetOf = (tokens) => {
    const keys = tokens.map((token) => token.key);
    for (const facet of index.facets) {
      for (let at = 0; at + facet.keys.length <= keys.length; at += 1) {
        const isHere = facet.keys.every((key, step) => keys[at + step] === key);
        /* In «mai táng phí» the word belongs to a name. */
        const isName =
          facet.keys.length === 1 && index.pairs.has(`${keys[at - 1]} ${facet.keys[0]}`);
        if (isHere && !isName && facet.keys.length < keys.length) {
          return { ...facet, from: at, to: at + facet.keys.length };
        }
      }
    }
    return null;
  };

  /* ------------------------------------------------------------------ ranking */

  const scored = (tokens, facet, isOpen) => {
    const weights = tokens.map((token, at) => {
      const asks = facet && at >= facet.from && at < facet.to;
      const rare = index.postings.has(token.key) ? index.asked(token.key) : 1.2;
      return rare * (asks ? 0.12 : 1);
    });
    const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    const matches = new Map();
    tokens.forEach((token, at) => {
      const [before, after] = [tokens[at - 1]?.key, tokens[at + 1]?.key];
      const open = isOpen && at === tokens.length - 1 && !token.expanded;
      for (const [key, quality] of variants(token, before, after, open)) {
        for (const number of index.postings.get(key) ?? []) {
          if (!matches.has(number)) matches.set(number, new Array(tokens.length).fill(null));
          const row = matches.get(number);
          if (!row[at] || row[at].quality < quality) row[at] = { key, quality };
        }
      }
    });
    const best = new Map();
    for (const [number, row] of matches) {
      const phrase = index.phrases[number];
      const found = scoreOf(phrase, row, tokens, weights, all);
      const held = best.get(phrase.entry);
      if (!held || found.score > held.score) best.set(phrase.entry, { ...found, rows: held?.rows ?? [] });
      best.get(phrase.entry).rows.push(row);
    }
    for (const found of best.values()) {
      const covered = tokens.reduce(
        (sum, _, at) => sum + weights[at] * Math.max(...found.rows.map((row) => row[at]?.quality ?? 0)),
        0,
      );
      found.score += 0.25 * (covered / all);
    }
    return best;
  };

  const scoreOf = (phrase, row, tokens, weights, all) => {
    let matched = 0;
    let exact = 0;
    let typed = 0;
    let order = 0;
    let steps = 0;
    const used = new Map();
    row.forEach((match, at) => {
      if (at > 0) {
        const step = (weights[at - 1] + weights[at]) / 2;
        steps += step;
        const previous = row[at - 1];
        if (match && previous) {
          const next = phrase.keys.some(
            (key, place) => key === previous.key && phrase.keys[place + 1] === match.key,
          );
          if (next) order += step * Math.min(match.quality, previous.quality);
        }
      }
      if (!match) return;
      let { quality } = match;
      if (hasAccents(tokens[at].word) && !tokens[at].expanded) {
        typed += 1;
        if (phrase.accents.includes(tokens[at].accents)) exact += 1;
        else quality *= OTHER_ACCENTS;
      }
      matched += weights[at] * quality;
      used.set(match.key, Math.max(used.get(match.key) ?? 0, quality));
    });
    const recall = matched / all;
    let covered = 0;
    for (const key of phrase.keys) covered += index.rarity(key) * (used.get(key) ?? 0);
    const precision = Math.min(1, covered / phrase.total);
    const inOrder = steps ? order / steps : 1;
    const score =
      phrase.weight *
      WEIGHT[phrase.entry.kind] *
      (recall ** 1.2 * (0.45 + 0.3 * precision + 0.25 * inOrder) + (typed ? (0.12 * exact) / typed : 0));
    return { score, phrase, recall };
  };

  const byCode = (query) => {
    const digits = query.replace(/[\s.]/g, "");
    if (!/^\d{4,}$/.test(digits)) return [];
    return index.codes
      .filter((entry) => entry.code.replaceAll(".", "").includes(digits))
      .map((entry) => ({ entry, score: 2, place: "mã", facet: null }));
  };

  const inOrder = (one, other) =>
    one.entry.repealed - other.entry.repealed ||
    other.score - one.score ||
    one.entry.title.length - other.entry.title.length ||
    one.entry.number - other.entry.number;

  /* The best entries for a query: [{entry, score, place, words, facet}], the best first. */
  const find = (query, limit = 10) => {
    const text = query.slice(0, LONGEST);
    const codes = byCode(text);
    if (codes.length) return codes.sort(inOrder).slice(0, limit);
    const tokens = tokensOf(text).slice(0, 32);
    if (!tokens.length || tokens.every((token) => index.stop.has(token.key) && token.key.length > 1)) return [];
    const isOpen = !/\s$/.test(text);
    const found = new Map();
    for (const reading of readings(tokens)) {
      const facet = facetOf(reading);
      for (const [entry, match] of scored(reading, facet, isOpen)) {
        const held = found.get(entry);
        if (!held || match.score > held.score) found.set(entry, { ...match, entry, facet });
      }
    }
    const all = [...found.values()].sort(inOrder);
    const top = Math.max(...all.map((match) => match.score), 0);
    return all
      .filter((match) => match.score >= Math.max(0.2, top * 0.35))
      .slice(0, limit)
      .map(({ entry, score, phrase, facet }) => ({
        entry,
        score,
        place: phrase.place,
        words: phrase.place === "tên thường gọi" ? phrase.words : "",
        facet: entry.kind === "p" ? facet : null,
      }));
  };

  /* ------------------------------------------------------------------ loading */

  const waiting = new Map();
  const script = (path) => {
    if (!waiting.has(path)) {
      waiting.set(
        path,
        new Promise((resolve, reject) => {
          const element = document.createElement("script");
          element.src = new URL(path, root).href;
          element.addEventListener("load", resolve);
          element.addEventListener("error", () => {
            waiting.delete(path);
            reject(new Error(path));
          });
          document.head.append(element);
        }),
      );
    }
    return waiting.get(path);
  };

  const load = () => (index ? Promise.resolve() : script("tim/goi-y.js"));

  const parts = new Map();
  const texts = ([number, part]) => parts.set(number, part);
  const partOf = (term) => [...term].reduce((sum, char) => sum + char.codePointAt(0), 0) % PARTS;

  /* Entries whose pages hold the words, with the section of the first hit. */
  const findInTexts = async (query, limit = 20) => {
    const all = tokensOf(query.slice(0, LONGEST)).slice(0, 12);
    const useful = all.map((token) => token.key).filter((key) => !index.stop.has(key));
    const pairs = useful.slice(1).map((key, at) => `${useful[at]} ${key}`);
    const terms = [...new Set(pairs.length ? pairs : useful)];
    await Promise.all([...new Set(terms.map(partOf))].map((part) => script(`tim/van-ban-${part}.js`)));
    const found = new Map();
    for (const term of terms) {
      const part = parts.get(partOf(term));
      const steps = part?.terms[term]?.split(" ") ?? [];
      const weight = Math.log(1 + index.entries.length / (steps.length || 1));
      let at = 0;
      for (const step of steps) {
        at += Number.parseInt(step, 36);
        const entry = index.entries[Math.floor(at / SECTIONS)];
        const held = found.get(entry) ?? { entry, score: 0, section: part.sections[at % SECTIONS] };
        held.score += weight;
        found.set(entry, held);
      }
    }
    return [...found.values()].sort(inOrder).slice(0, limit);
  };

  /* Among files, as on a stick, no server gives the page of a folder. */
  const addressOf = (path) => {
    const isFile = root.protocol === "file:";
    return new URL(isFile ? path.replace(/(^|\/)(?=[#?]|$)/, "$1index.html") : path, root).href;
  };

  return { load, find, findInTexts, suggestions, texts, addressOf };
})();
