// Find the places of a book that a query means.
//
// The text is no longer than a slow phone looks through while a key is pressed, so there is no index of words:
// making one took longer than all that it saved.

const COMMON = 0.25; // the share of places from which on a word tells nothing, beside others
const FEW = 10; // whole hits; with fewer of them, those that lack a part are shown behind them
const NEARLY = 0.5; // the share of a query that such a hit has
const LONGEST = 12; // atoms of a name
const BEGUN = 0.5; // what a word is worth that only begins as the reader typed it
const IN_LABEL = 4; // what a word is worth in the label of a place
const NUMBERED = 1.5; // what a numbered paragraph is worth beside lists of the same
const SATURATION = 1.2;
const LENGTH = 0.6;
const NUMBER = /^\p{N}+\p{P}\p{N}+$/u; // of a paragraph: 4.12
const LETTER = /[^\P{L}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]|\p{N}/u;
const WORDS = new RegExp(`(?:${LETTER.source})+`, "gu");

class Finder {
  constructor(writing, stemmer) {
    this.terms = new Terms(writing, stemmer);
    this.places = [];
    this.text = ""; // of all places, one behind the other
    this.ends = []; // in the text: where the label of a place ends, and where the place does
    this.letters = new Map();
    this.names = new Map(); // by how they begin; more is worked out for those that a query may mean
  }

  // Take in a part of the index. What was worked out from the text without it does not hold any more.
  add({ pages, names }) {
    let added = "";
    for (const [page, title, places] of pages) {
      for (const [anchor, label, text] of places) {
        const worth = NUMBER.test(label) ? NUMBERED : 1;
        this.places.push({ page, title, anchor, label, text, worth });
        added += `${label}\n${text}\n`;
      }
    }
    added = this.terms.fold(added);
    for (let at = -1; (at = added.indexOf("\n", at + 1)) >= 0; ) this.ends.push(this.text.length + at);
    this.text += added;
    this.mean = this.text.length / this.places.length || 1;
    this.terms.learn(words(added));
    this.cache = new Map();
    this.vocabulary = null;
    const forms = this.terms.fold(names.map((group) => group.join("\t")).join("\n"));
    for (const group of forms ? forms.split("\n") : []) {
      const named = group.split("\t").map((folded) => ({ folded, group }));
      for (const name of named) {
        const head = this.head(name.folded);
        if (this.names.has(head)) this.names.get(head).push(name);
        else this.names.set(head, [name]);
      }
    }
  }

  head(folded) {
    const word = this.terms.bare(folded);
    return inRow(word.slice(0, 1)) ? word.slice(0, 1) : word.slice(0, 2);
  }

  // Return the places in the order of their worth, each with the terms that were found in it.
  find(query) {
    const parts = this.parts(this.terms.atoms(this.terms.fold(query)), LONGEST);
    for (const part of parts) {
      if (parts.length > 1 && part.hits.size > COMMON * this.places.length) part.weight = 0;
    }
    let whole = parts.reduce((sum, part) => sum + part.weight, 0);
    if (!whole) whole = parts.reduce((sum, part) => sum + (part.weight = 1), 0);
    const found = new Map();
    for (const { hits, weight } of parts) {
      for (const [id, { score, terms }] of hits) {
        const hit = found.get(id) ?? { ...this.places[id], share: 0, score: 0, terms: new Set() };
        hit.share += weight / whole;
        hit.score += score * hit.worth;
        terms.forEach((term) => hit.terms.add(term));
        found.set(id, hit);
      }
    }
    const hits = [...found.values()].sort((a, b) => b.share - a.share || b.score - a.score);
    const all = hits.filter((hit) => hit.share > 0.999);
    return all.length < FEW ? hits.filter((hit) => hit.share >= NEARLY) : all;
  }

  // Return what a query consists of, each with the places that have it: names, words, pairs of characters.
  //
  // A name of several atoms is also found where its parts are: “harbour bridge” in “bridge at the harbour”.
  parts(atoms, longest) {
    const parts = [];
    let row = [];
    const close = () => {
      const terms = pairs(row);
      for (const term of terms) parts.push({ hits: this.begun(term), weight: 1 / terms.length });
      row = [];
    };
    for (let at = 0; at < atoms.length; at += 1) {
      const [size, forms] = this.nameAt(atoms, at, longest);
      if (size) {
        close();
        const hits = [this.named(forms)];
        if (size > 1) {
          hits.push(inAll(this.parts(atoms.slice(at, at + size), size - 1).map((part) => part.hits)));
        }
        parts.push({ hits: inAny(hits), weight: 1 });
        at += size - 1;
      } else if (atoms[at] === BREAK) close();
      else if (inRow(atoms[at])) row.push(atoms[at]);
      else {
        close();
        parts.push({ hits: this.begun(atoms[at]), weight: 1 });
      }
    }
    close();
    return parts;
  }

  // Return how many atoms the longest name has that begins here, and all forms of what has this name.
  nameAt(atoms, at, longest) {
    const first = atoms[at];
    let size = 0;
    let groups = new Set();
    for (const name of this.names.get(inRow(first) ? first : first.slice(0, 2)) ?? []) {
      name.atoms ??= this.terms.atoms(name.folded);
      const length = name.atoms.length;
      if (length < size || !length || length > longest) continue;
      if (!name.atoms.every((atom, index) => atom === atoms[at + index])) continue;
      if (length > size) groups = new Set();
      size = length;
      groups.add(name.group);
    }
    return [size, [...groups].flatMap((group) => group.split("\t"))];
  }

  // Return the places that have any of these forms.
  named(forms) {
    const terms = new Map(
      forms.map((form) => {
        const found = this.terms.together(this.terms.atoms(form));
        return [found.join(" "), found];
      }),
    );
    return inAny([...terms.values()].map((each) => inAll(each.map((term) => this.exact(term)))));
  }

  exact(term) {
    return this.scored(term, (stem) => (stem === term ? 1 : 0));
  }

  // Return the places that have a word, or one that begins so, or, where there is none, one that is near.
  begun(term) {
    if (inRow(term) || term.length < 3) return this.exact(term);
    const found = this.scored(term, (stem) => (stem === term ? 1 : stem.startsWith(term) ? BEGUN : 0), "…");
    if (found.size || term.length < 5) return found;
    return inAny(this.near(term).map((stem) => this.exact(stem)));
  }

  // Return the stems of the words of the text that are a letter off, of long words two.
  near(term) {
    const most = term.length > 7 ? 2 : 1;
    this.vocabulary ??= [...new Set(words(this.text))];
    const close = this.vocabulary.filter(
      (word) => word[0] === term[0] && distance(this.terms.stem(word), term, most) <= most,
    );
    return [...new Set(close.map((word) => this.terms.stem(word)))];
  }

  // Return the places in which a term stands, and what it is worth there by BM25.
  scored(term, worth, how = "") {
    const known = this.cache.get(term + how);
    if (known) return known;
    const counts = new Map(); // of a place: what was found
    const row = inRow(term);
    const probe = row || term.length < 4 ? term : term.slice(0, -1); // an ending may change the last letter
    let end = 0;
    for (let at = -1; (at = this.text.indexOf(probe, at + 1)) >= 0; ) {
      let stem = term;
      if (!row) {
        const word = this.wordAt(at, probe.length);
        stem = this.terms.stem(word.text);
        at = word.end;
      }
      const value = worth(stem);
      if (!value) continue;
      while (this.ends[end] < at) end += 1;
      const count = counts.get(end >> 1) ?? { sum: 0, terms: new Set() };
      count.sum += end % 2 ? value : IN_LABEL * value;
      count.terms.add(stem);
      counts.set(end >> 1, count);
    }
    const rare = Math.log(1 + (this.places.length - counts.size + 0.5) / (counts.size + 0.5));
    const hits = new Map();
    for (const [id, { sum, terms }] of counts) {
      const length = (this.ends[2 * id + 1] - (this.ends[2 * id - 1] ?? 0)) / this.mean;
      const damped = sum + SATURATION * (1 - LENGTH + LENGTH * length);
      hits.set(id, { score: (rare * sum) / damped, terms: [...terms] });
    }
    this.cache.set(term + how, hits);
    return hits;
  }

  // Return the word that stands round a place of the text, and where it ends.
  wordAt(at, length) {
    let from = at;
    let to = at + length;
    while (from > 0 && this.isLetter(from - 1)) from -= 1;
    while (to < this.text.length && this.isLetter(to)) to += 1;
    return { text: this.text.slice(from, to), end: to - 1 };
  }

  isLetter(at) {
    const letter = this.text[at];
    let is = this.letters.get(letter);
    if (is === undefined) this.letters.set(letter, (is = LETTER.test(letter)));
    return is;
  }

  // Return where in a text these terms stand: beginnings and ends, what touches joined.
  marks(text, terms) {
    const marks = [];
    const mark = (begin, end) => {
      const last = marks[marks.length - 1];
      if (last && begin <= last[1]) last[1] = Math.max(end, last[1]);
      else marks.push([begin, end]);
    };
    const rows = [...terms].filter(inRow);
    for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      if (rows.length && inRow(run)) {
        const folded = [...run].map((letter) => this.terms.fold(letter) || letter).join("");
        for (const row of rows) {
          for (let at = -1; (at = folded.indexOf(row, at + 1)) >= 0; ) mark(index + at, index + at + row.length);
        }
      } else if (terms.has(this.terms.stem(this.terms.fold(run)))) mark(index, index + run.length);
    }
    return marks.sort((a, b) => a[0] - b[0]);
  }

  // Return a piece of a text round what was found in it, as runs of [text, whether it was found].
  excerpt(text, found, around) {
    const marks = this.marks(text, found);
    const first = marks[0]?.[0] ?? 0;
    let from = Math.max(0, first - around);
    const space = text.indexOf(" ", from);
    if (from && space >= 0 && space < first) from = space + 1;
    const to = Math.min(text.length, first + 3 * around);
    const pieces = [];
    let done = from;
    for (const [begin, end] of [...marks, [to, to]]) {
      if (begin > to || end < done) continue;
      if (begin > done) pieces.push([text.slice(done, begin), false]);
      if (end > begin) pieces.push([text.slice(Math.max(begin, done), end), true]);
      done = Math.max(done, end);
    }
    return { pieces, cut: from > 0, more: done < text.length };
  }
}

// Return the words of a folded text, without rows of characters, each as often as it stands there.
function words(text) {
  return text.match(WORDS) ?? [];
}

// Return the places of any, each as it is worth most.
function inAny(several) {
  const found = new Map();
  for (const hits of several) {
    for (const [id, { score, terms }] of hits) {
      const hit = found.get(id);
      if (!hit) found.set(id, { score, terms });
      else found.set(id, { score: Math.max(score, hit.score), terms: [...hit.terms, ...terms] });
    }
  }
  return found;
}

// Return the places that are in each, worth all that they are worth there.
function inAll(several) {
  const found = new Map();
  if (!several.length) return found;
  const [first, ...others] = several;
  for (const [id, hit] of first) {
    const same = [hit, ...others.map((hits) => hits.get(id))];
    if (!same.every(Boolean)) continue;
    found.set(id, {
      score: same.reduce((sum, each) => sum + each.score, 0),
      terms: same.flatMap((each) => each.terms),
    });
  }
  return found;
}

// Return how many letters two words are off, or more than `most` where they are further off than that.
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = [...Array(other.length + 1).keys()];
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to += 1) {
      next.push(Math.min(row[to] + (one[at] === other[to] ? 0 : 1), row[to + 1] + 1, next[to] + 1));
    }
    row = next;
  }
  return row[other.length];
}
