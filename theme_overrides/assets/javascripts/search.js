/* Finds entries of the site's index for what people type in Vietnamese. Speaks to no page:
   search-box.js shows what this finds. The index is made by generator/render/search and comes
   as scripts, which load over any address, file:// included.

   congkhaiSearch.load() gives a promise of the index; find(query) the best entries. The texts
   of the pages are search-texts.js's matter. */
"use strict";
globalThis.congkhaiSearch = (() => {
  const root = document.currentScript ? new URL("../../", document.currentScript.src) : null;
  const TOKEN = /\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu;
  const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
  const WEIGHT = { p: 1, e: 0.9, s: 0.95, k: 0.8, u: 0.8, t: 0.7 };
  const LONGEST = 200;
  const WORDS = 32;
  /* «quán» typed, «quản» found: perhaps a slip, perhaps another word. */
  const OTHER_ACCENTS = 0.7;
  /* «heo» typed, «lợn» found: the same thing, by another word. */
  const OTHER_WORD = 0.8;
  /* «mất giấy» typed, «cấp lại» found: the same act. */
  const SAME_ACT = 0.6;
  /* What most people come for, first among equals. */
  const COMMON = 0.02;
  const BEGUN = 0.75;
  const READINGS = 12;
  const NICKNAME = 0.98;
  /* A word that no name holds tells as much as one that few hold; a stop word, little. */
  const UNKNOWN = 2;
  const STOP = 0.12;
  /* What a phrase is worth for holding a word at all, for holding no others, for their order. */
  const [HELD, ALONE, ORDER] = [0.3, 0.4, 0.3];
  /* Beside its best phrase: the same accents, and what all phrases of an entry hold together. */
  const [ACCENTS, TOGETHER] = [0.08, 0.3];
  /* An act that only the query names, or only the title. */
  const [MISSED, MORE] = [0.78, 0.9];

  const fold = (text) => text.replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");

  /* Without accents, a code without its dots, final y as i: as render/search/folding.py. */
  const keyOf = (word) => {
    const plain = fold(word);
    return /^\d[\d.]*$/.test(plain)
      ? plain.replaceAll(".", "")
      : plain.replace(/^(qu|[bcdghklmnprstvx]+)y$/, "$1i");
  };

  /* Letters and tone of a word, apart: «hoà» and «hòa» are one word. */
  const accented = (word) => {
    const parts = word.normalize("NFD");
    const tones = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
    return `${parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")}/${tones.join("")}`;
  };

  /* «kế» may become «kết», and «ke» too. */
  const mayBecome = (typed, whole) => {
    const [letters, tone] = typed.split("/");
    return whole.startsWith(letters) && (!tone || whole.endsWith(`/${tone}`));
  };

  const hasAccents = (word) => word !== fold(word);
  const sayTheSame = (token, other) =>
    token.key === other.key && (!hasAccents(token.word) || token.accents === other.accents);

  /* The index says each of its words ten times: one is looked at once. */
  const known = new Map();
  const tokenOf = (word) => {
    if (!known.has(word)) known.set(word, { word, key: keyOf(word), accents: accented(word) });
    return known.get(word);
  };
  const tokensOf = (text) =>
    (text.replace(INVISIBLE, "").normalize("NFC").toLowerCase().match(TOKEN) ?? []).map(tokenOf);

  /* ------------------------------------------------------------------ the index in memory */

  let index = null;

  const entryOf = (row, shared, number) => {
    const [kind, title, path, code = "", official = "", phrases = "", ...rest] = row;
    const [sector = 0, time = 0, fee = 0, online = 0, repealed = 0, common = 0] = rest;
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
      common,
      acts: new Set(),
    };
  };

  const phrasesOf = (entry) => {
    const own = entry.kind === "e" ? 0.6 : 1;
    return [
      [entry.title, 1, "tên"],
      ...(entry.official ? [[entry.official, 0.97, "tên chính thức"]] : []),
      ...entry.phrases.map((words) => [words, own * NICKNAME, "tên thường gọi"]),
      ...(entry.sector ? [[entry.sector, 0.3, "lĩnh vực"]] : []),
    ];
  };

  const byFirstKey = (phrases) => {
    const found = new Map();
    for (const phrase of phrases) {
      const [{ key }] = phrase.said;
      if (!found.has(key)) found.set(key, []);
      found.get(key).push(phrase);
    }
    return found;
  };

  /* The phrases of a table that begin at a place of the query. */
  const saidAt = (table, tokens, at) =>
    (table.get(tokens[at].key) ?? []).filter(({ said }) =>
      said.every((word, step) => tokens[at + step] && sayTheSame(tokens[at + step], word)),
    );

  const NONE = [];

  /* What is to be done – again, changed, ended, abroad – with the words that say so. One word
     alone needs its own accents. */
  const actsOf = (table, tokens) =>
    tokens.flatMap((token, at) =>
      table.has(token.key)
        ? saidAt(table, tokens, at)
            .filter(({ said }) => said.length > 1 || said[0].accents === token.accents)
            .map(({ said, act }) => ({ act, at, keys: said.map((word) => word.key) }))
        : NONE,
    );

  /* One phrase with its words, as many as a query may have; the entry keeps the acts that any of its phrases names. */
  const phraseOf = (entry, [words, weight, place], acts) => {
    const tokens = tokensOf(words).slice(0, WORDS);
    const said = actsOf(acts, tokens);
    if (place === "tên") entry.own = new Set(said.map(({ act }) => act));
    for (const { act } of said) entry.acts.add(act);
    const keys = tokens.map((token) => token.key);
    return { entry, words, weight, place, keys, said, accents: tokens.map((token) => token.accents) };
  };

  /* By word: the phrases that hold it. Words that follow each other are pairs. */
  const postingsOf = (phrases) => {
    const [postings, pairs] = [new Map(), new Set()];
    phrases.forEach(({ keys }, number) => {
      for (const key of keys) {
        if (!postings.has(key)) postings.set(key, []);
        const held = postings.get(key);
        if (held.at(-1) !== number) held.push(number);
      }
      for (let at = 1; at < keys.length; at += 1) pairs.add(`${keys[at - 1]} ${keys[at]}`);
    });
    return { postings, pairs };
  };

  /* A word that few entries hold tells most. */
  const raritiesOf = (postings, phrases, count) => {
    const rarities = new Map();
    for (const [key, numbers] of postings) {
      let [holders, last] = [0, null];
      for (const number of numbers) {
        const { entry } = phrases[number];
        if (entry !== last) holders += 1;
        last = entry;
      }
      rarities.set(key, Math.log(1 + count / holders));
    }
    return (key) => rarities.get(key) ?? Math.log(1 + count / 0.5);
  };

  /* The words of vocabulary.yml that belong to no single entry. */
  const tablesOf = (data) => {
    const abbreviations = new Map(
      Object.entries(data.abbreviations).map(([short, means]) => [short, means.map(tokensOf)]),
    );
    const keysOf = (words) => tokensOf(words).map((token) => token.key);
    const facets = data.facets.flatMap(([section, title, words]) =>
      words.map((each) => ({ section, title, keys: keysOf(each) })),
    );
    facets.sort((one, other) => other.keys.length - one.keys.length);
    const stop = byFirstKey(data.stop.map((words) => ({ said: tokensOf(words) })));
    const acts = byFirstKey(
      data.acts.flatMap((words, act) => words.map((each) => ({ said: tokensOf(each), act }))),
    );
    const others = byFirstKey(
      data.others.flatMap(([said, means]) =>
        said.map((words) => ({ said: tokensOf(words), means: keysOf(means) })),
      ),
    );
    return { abbreviations, facets, stop, acts, others };
  };

  const suggestions = (data) => {
    const entries = data.rows.map((row, number) => entryOf(row, data.shared, number));
    const tables = tablesOf(data);
    const phrases = entries.flatMap((entry) =>
      phrasesOf(entry).map((phrase) => phraseOf(entry, phrase, tables.acts)),
    );
    const { postings, pairs } = postingsOf(phrases);
    const rarity = raritiesOf(postings, phrases, entries.length);
    for (const phrase of phrases) {
      phrase.total = phrase.keys.reduce((sum, key) => sum + rarity(key), 0) || 1;
    }
    const vocabulary = [...postings.keys()].sort();
    const codes = entries.filter((entry) => entry.code);
    index = { ...tables, entries, phrases, postings, pairs, rarity, vocabulary, codes };
  };

  /* ------------------------------------------------------------------ reading a query */

  /* What is left of telex where no program turned it into letters: «ddawng kys» is «đăng ký»;
     and what the young write: «fép», «zậy», «khák». */
  const untelexed = (key) => {
    const letters = key
      .replace(/^f/, "ph")
      .replace(/^z/, "d")
      .replace(/^j/, "gi")
      .replace(/k$/, "c")
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
    const { vocabulary } = index;
    let [from, to] = [0, vocabulary.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (vocabulary[middle] < key) from = middle + 1;
      else to = middle;
    }
    const found = [];
    for (; vocabulary[from]?.startsWith(key); from += 1) if (vocabulary[from] !== key) found.push(vocabulary[from]);
    return found;
  };

  /* Its own words: what is noted of them holds for this query alone. */
  const queried = (text, most) => tokensOf(text).slice(0, most).map((token) => ({ ...token }));

  /* In a query a stop word says little; in a name it tells one thing from another. */
  const markStops = (tokens) => {
    tokens.forEach((_, at) => {
      for (const { said } of saidAt(index.stop, tokens, at)) {
        for (let step = 0; step < said.length; step += 1) tokens[at + step].stop = true;
      }
    });
  };

  /* One letter may begin any word, and «dang» may be «đăng»; «của» alone says nothing. */
  const saysNothing = ({ key, accents }) =>
    key.length > 1 &&
    (index.stop.get(key) ?? []).some(({ said }) => said.length === 1 && said[0].accents === accents);

  /* In a query with accents a word without is meant so: «ma» is neither «má» nor «mà». */
  const markAccents = (tokens) => {
    const count = tokens.filter((token) => hasAccents(token.word)).length;
    for (const token of tokens) token.isTyped = hasAccents(token.word) || count * 2 > tokens.length;
  };

  /* What a word may stand for: [key, how surely]. */
  const variants = (token, before, after, isOpen) => {
    const { key } = token;
    const found = new Map([[key, 1]]);
    const add = (word, quality) => found.set(word, Math.max(found.get(word) ?? 0, quality));
    const isKnown = index.postings.has(key);
    if (isOpen) {
      /* «kh» is short for a word more often than the beginning of one. */
      const begun = index.abbreviations.has(fold(token.word)) ? 0.5 : 1;
      for (const word of startingWith(key)) {
        const fits = before && index.pairs.has(`${before} ${word}`);
        add(word, (fits ? 0.95 : isKnown ? 0.5 : 0.9) * begun * Math.sqrt(key.length / word.length));
      }
    }
    if (!isKnown) {
      const meant = untelexed(key).map(keyOf).filter((word) => index.postings.has(word));
      for (const word of meant) add(word, 0.9);
      if (!meant.length) for (const word of near(key)) add(word, 0.6);
    } else if (key.length > 2 && !token.stop) {
      /* A wrong letter may make another word: told by the words beside it. */
      const fits = (word) =>
        index.pairs.has(`${before} ${word}`) || index.pairs.has(`${word} ${after}`);
      if ((before || after) && !fits(key)) for (const word of near(key).filter(fits)) add(word, 0.55);
    }
    return found;
  };

  /* What may stand for the words from one place on: [words that are read, what they say]. */
  const choicesAt = (tokens, at, isOpen) => {
    const token = tokens[at];
    const meanings = index.abbreviations.get(fold(token.word)) ?? [];
    const parts = index.postings.has(token.key) ? null : split(token.key);
    /* «kh» may be the beginning of «khai» as well. */
    const isBegun = isOpen && at === tokens.length - 1 && token.key.length > 1;
    const surely = isBegun && startingWith(token.key).length ? BEGUN : 1;
    const choices = meanings.map((words) => [1, words.map((each) => ({ ...each, expanded: true, surely }))]);
    if (parts) choices.push([1, parts.map((key) => ({ word: key, key, accents: `${key}/`, expanded: true }))]);
    const isWord = index.postings.has(token.key) || !choices.length;
    if (isWord || isBegun || hasAccents(token.word)) choices.unshift([1, [token]]);
    return choices;
  };

  /* Abbreviations in full, every meaning a reading of its own; words written as one, apart.
     As typed comes first. */
  const readings = (tokens, isOpen) => {
    const upTo = tokens.map(() => []);
    upTo[0].push([]);
    upTo.push([]);
    tokens.forEach((_, at) => {
      for (const [count, words] of choicesAt(tokens, at, isOpen)) {
        for (const reading of upTo[at]) {
          if (upTo[at + count].length < READINGS) upTo[at + count].push([...reading, ...words]);
        }
      }
    });
    return upTo.at(-1);
  };

  /* The part of a procedure that is asked for, and the places of the words that ask. */
  const facetOf = (tokens) => {
    const keys = tokens.map((token) => token.key);
    const asking = new Set();
    let first = null;
    for (const facet of index.facets) {
      for (let at = 0; at + facet.keys.length <= keys.length; at += 1) {
        const isHere = facet.keys.every((key, step) => keys[at + step] === key);
        /* In «mai táng phí» the word belongs to a name. */
        const isName =
          facet.keys.length === 1 && index.pairs.has(`${keys[at - 1]} ${facet.keys[0]}`);
        if (!isHere || isName) continue;
        first ??= facet;
        for (let step = 0; step < facet.keys.length; step += 1) asking.add(at + step);
      }
    }
    const hasMore = tokens.some((token, at) => !token.stop && !asking.has(at));
    return first && hasMore ? { section: first.section, title: first.title, asking } : null;
  };

  /* ------------------------------------------------------------------ ranking */

  /* How much each word of a query tells: rare ones most. */
  const weightsOf = (tokens, facet, senses) =>
    tokens.map((token, at) => {
      const said = senses.filter((sense) => at >= sense.at && at < sense.at + sense.count);
      const known = index.postings.has(token.key) ? index.rarity(token.key) : UNKNOWN;
      const meant = said.map((sense) => Math.max(...sense.means.map(index.rarity)) / sense.count);
      const rare = Math.max(known, ...meant);
      return rare * (token.stop || facet?.asking.has(at) ? STOP : 1);
    });

  /* The official words for what people say: «heo» for «lợn». */
  const sensesOf = (tokens) =>
    tokens.flatMap((_, at) =>
      saidAt(index.others, tokens, at)
        .filter(({ means }) => means.every((key) => index.postings.has(key)))
        .map(({ said, means }) => ({ at, count: said.length, means })),
    );

  const phrasesWithAll = (keys) => {
    const [first, ...others] = [...new Set(keys)]
      .map((key) => index.postings.get(key))
      .sort((one, other) => one.length - other.length);
    const sets = others.map((numbers) => new Set(numbers));
    return first.filter((number) => sets.every((set) => set.has(number)));
  };

  /* By number of the phrase: for each word of the query, the words there that stand for it. */
  const addMatch = (matches, number, at, match, length) => {
    if (!matches.has(number)) matches.set(number, new Array(length).fill(null));
    const row = matches.get(number);
    if (!row[at] || row[at].quality < match.quality) row[at] = match;
  };

  const addWord = (matches, tokens, at, isOpen, known) => {
    const token = tokens[at];
    const [before, after] = [tokens[at - 1]?.key, tokens[at + 1]?.key];
    const open = isOpen && at === tokens.length - 1 && !token.expanded;
    const name = `${token.key} ${token.stop ?? ""} ${before} ${after} ${open}`;
    if (!known.has(name)) known.set(name, [...variants(token, before, after, open)]);
    for (const [key, likely] of known.get(name)) {
      const match = { keys: [key], quality: likely * (token.surely ?? 1) };
      for (const number of index.postings.get(key) ?? []) {
        addMatch(matches, number, at, match, tokens.length);
      }
    }
  };

  const addSense = (matches, { at, count, means }, length) => {
    const match = { keys: means, quality: OTHER_WORD, isMeant: true };
    for (const number of phrasesWithAll(means)) {
      for (let step = 0; step < count; step += 1) addMatch(matches, number, at + step, match, length);
    }
  };

  /* Only where something else is found already: an act alone is no answer. */
  const addActs = (row, said, asked) => {
    for (const { act, keys } of said) {
      const match = { keys, quality: SAME_ACT, isMeant: true };
      for (const { at, keys: typed } of asked.filter((each) => each.act === act)) {
        for (let step = 0; step < typed.length; step += 1) row[at + step] ??= match;
      }
    }
  };

  const matchesOf = (tokens, senses, asked, isOpen, known) => {
    const matches = new Map();
    tokens.forEach((_, at) => addWord(matches, tokens, at, isOpen, known));
    for (const sense of senses) addSense(matches, sense, tokens.length);
    for (const [number, row] of matches) addActs(row, index.phrases[number].said, asked);
    return matches;
  };

  /* «Cấp lại» is another thing than «cấp»: less for an act that only one side names. */
  const sameActs = (acts, entry) => {
    if (entry.kind !== "p") return 1;
    const missed = [...acts].filter((act) => !entry.acts.has(act)).length;
    const more = [...entry.own].filter((act) => !acts.has(act)).length;
    return MISSED ** missed * MORE ** more;
  };

  /* The best phrase of each entry, with what all its phrases cover of the query. */
  const bestOf = (matches, query) => {
    const best = new Map();
    for (const [number, row] of matches) {
      const phrase = index.phrases[number];
      const found = scoreOf(phrase, row, query);
      const held = best.get(phrase.entry);
      const covered = held?.covered ?? new Array(row.length).fill(0);
      found.qualities.forEach((quality, at) => {
        covered[at] = Math.max(covered[at], quality * phrase.weight);
      });
      if (!held || found.score > held.score) best.set(phrase.entry, { ...found, covered });
    }
    return best;
  };

  const scored = (tokens, facet, isOpen, known) => {
    const senses = sensesOf(tokens);
    const asked = actsOf(index.acts, tokens);
    const weights = weightsOf(tokens, facet, senses);
    const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    const matches = matchesOf(tokens, senses, asked, isOpen, known);
    const best = bestOf(matches, { tokens, weights, all, isOpen });
    const acts = new Set(asked.map(({ act }) => act));
    for (const [entry, found] of best) {
      const covered = found.covered.reduce((sum, quality, at) => sum + weights[at] * quality, 0);
      found.score += TOGETHER * WEIGHT[entry.kind] * (covered / all);
      found.score *= sameActs(acts, entry);
    }
    return best;
  };

  const fitsAccents = (token, phrase, isLast) =>
    isLast
      ? phrase.accents.some((word) => mayBecome(token.accents, word))
      : phrase.accents.includes(token.accents);

  /* How surely each word of the query is in the phrase; accents count where they are typed. */
  const qualitiesOf = (phrase, row, { tokens, isOpen }) =>
    row.map((match, at) => {
      if (!match) return 0;
      const token = tokens[at];
      if (!token.isTyped || match.isMeant) return match.quality;
      const isLast = isOpen && at === tokens.length - 1;
      return match.quality * (fitsAccents(token, phrase, isLast) ? 1 : OTHER_ACCENTS);
    });

  /* Words that follow each other in the query and in the phrase. */
  const orderOf = (phrase, row, qualities, weights) => {
    let [order, steps] = [0, 0];
    for (let at = 1; at < row.length; at += 1) {
      const step = (weights[at - 1] + weights[at]) / 2;
      steps += step;
      const [before, match] = [row[at - 1], row[at]];
      if (!match || !before) continue;
      const same = before.keys === match.keys;
      const last = before.keys.at(-1);
      const next =
        same ||
        phrase.keys.some((key, place) => key === last && phrase.keys[place + 1] === match.keys[0]);
      if (next) order += step * Math.min(qualities[at - 1], qualities[at]);
    }
    return steps ? order / steps : 1;
  };

  /* How much of the phrase the query says. */
  const precisionOf = (phrase, row, qualities) => {
    const used = new Map();
    row.forEach((match, at) => {
      for (const key of match?.keys ?? []) used.set(key, Math.max(used.get(key) ?? 0, qualities[at]));
    });
    const said = phrase.keys.reduce((sum, key) => sum + index.rarity(key) * (used.get(key) ?? 0), 0);
    return Math.min(1, said / phrase.total);
  };

  /* The share of the words typed with accents that the phrase holds with the same. */
  const accentsOf = (row, qualities, { tokens, weights }) => {
    let [typed, exact] = [0, 0];
    tokens.forEach((token, at) => {
      if (!token.isTyped) return;
      typed += weights[at];
      if (row[at] && qualities[at] === row[at].quality) exact += weights[at] * qualities[at];
    });
    return typed ? exact / typed : 0;
  };

  const scoreOf = (phrase, row, query) => {
    const { weights, all } = query;
    const qualities = qualitiesOf(phrase, row, query);
    const recall = qualities.reduce((sum, quality, at) => sum + weights[at] * quality, 0) / all;
    const precision = precisionOf(phrase, row, qualities);
    const inOrder = orderOf(phrase, row, qualities, weights);
    const fits = recall ** 0.6 * (HELD + ALONE * precision + ORDER * inOrder);
    const score = fits + ACCENTS * accentsOf(row, qualities, query);
    /* «giờ làm việc», word for word, means the page. */
    const isPage = phrase.entry.kind === "t" && precision > 0.95 && inOrder > 0.95;
    const weight = phrase.weight * (isPage ? 1 : WEIGHT[phrase.entry.kind]);
    return { score: weight * score, phrase, recall, inOrder, qualities };
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

  /* Only words to pass over: at most a page that is called just so, or «nha o xa hoi». */
  const isNamed = (entry, match, tokens) =>
    (entry.kind === "t" && match.recall > 0.45) ||
    (tokens.length > 2 && match.recall > 0.9 && match.inOrder > 0.9);

  /* All that is found in any reading of the query, each entry once. */
  const foundIn = (tokens, isOpen) => {
    const saysLittle = tokens.every((token) => token.stop);
    const [known, found] = [new Map(), new Map()];
    for (const reading of readings(tokens, isOpen)) {
      const facet = facetOf(reading);
      for (const [entry, match] of scored(reading, facet, isOpen, known)) {
        if (saysLittle && !isNamed(entry, match, tokens)) continue;
        match.score *= 1 + COMMON * entry.common;
        const held = found.get(entry);
        if (!held || match.score > held.score) found.set(entry, { ...match, entry, facet });
      }
    }
    return [...found.values()].sort(inOrder);
  };

  const shown = ({ entry, score, phrase, facet }) => ({
    entry,
    score,
    place: phrase.place,
    words: phrase.place === "tên thường gọi" ? phrase.words : "",
    facet: entry.kind === "p" ? facet : null,
  });

  /* The best entries for a query: [{entry, score, place, words, facet}], the best first. */
  const find = (query, limit = 10) => {
    if (!index) return [];
    const text = query.slice(0, LONGEST);
    const codes = byCode(text);
    if (codes.length) return codes.sort(inOrder).slice(0, limit);
    const tokens = queried(text, WORDS);
    if (!tokens.length || (tokens.length === 1 && saysNothing(tokens[0]))) return [];
    if (tokens.length > 1) markStops(tokens);
    markAccents(tokens);
    const found = foundIn(tokens, !/\s$/.test(text));
    const top = Math.max(...found.map((match) => match.score), 0);
    const least = Math.max(0.2, top * 0.35);
    return found.filter((match) => match.score >= least).slice(0, limit).map(shown);
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

  /* The words of a query that tell something, and the order of what is found: for the search
     in the texts of the pages. */
  const telling = (query) => {
    const tokens = queried(query.slice(0, LONGEST), 12);
    markStops(tokens);
    return tokens.filter((token) => !token.stop).map((token) => token.key);
  };
  const entries = () => index.entries;

  /* Among files, as on a stick, no server gives the page of a folder. */
  const addressOf = (path) => {
    const isFile = root.protocol === "file:";
    return new URL(isFile ? path.replace(/(^|\/)(?=[#?]|$)/, "$1index.html") : path, root).href;
  };

  return { load, find, suggestions, addressOf, script, telling, entries, inOrder };
})();
