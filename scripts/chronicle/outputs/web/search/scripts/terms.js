// How words are compared: without marks and endings, rows of Han and kana by their pairs.

const ROW = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u;
const RUNS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+|(?:[^\P{L}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]|\p{N})+/gu;
const MARKS = /[\p{M}\u0640]+/gu;
const SHORTEST = 4; // letters of a word that letters before it are known to be joined to
const BREAK = "|"; // stands between two rows of characters in a query or a name
const APOSTROPHES = /[ʿʾʼ'’‘`´]/g; // Wa'er, and city’s, are one word
const ALWAYS = "ʿʾʼ"; // apostrophes that are letters wherever they stand
const ENDS_IN_LETTER = /\p{L}$/u;
const BEGINS_WITH_LETTER = /^\p{L}/u;
const WRITTEN = "〇一二三四五六七八九";
const DATES = /[〇零一二三四五六七八九十]+(?=[年月日号號])/g; // 二〇一二年二月三日

const inRow = (text) => ROW.test(text);

class Terms {
  // `writing` is of the languages of the book: letters that mean the same, what is written together with the
  // word behind it, and what may be.
  constructor({ from, to, joined, joinable }, stemmer) {
    const meant = [...to];
    this.alike = new Map([...from].map((letter, at) => [letter, meant[at]]));
    this.unlike = from && new RegExp(`[${from}]`, "gu");
    this.before = joined && new RegExp(`^(?:${joined})(?=..)`, "u");
    this.joinable = joinable && new RegExp(`^(?:${joinable})`, "u");
    this.words = new Set(); // of the text, without what is joined to them
    this.stemmer = stemmer;
    this.known = new Map();
  }

  fold(text) {
    // The whole text goes through here before the first hit is shown: patterns that look behind take too long.
    const isInside = (at) =>
      ENDS_IN_LETTER.test(text.slice(Math.max(0, at - 2), at)) && BEGINS_WITH_LETTER.test(text.slice(at + 1, at + 3));
    const joined = text
      .replace(APOSTROPHES, (sign, at) => (ALWAYS.includes(sign) || isInside(at) ? "" : sign))
      .replace(DATES, inDigits);
    const plain = joined.normalize("NFKD").replace(MARKS, "").toLowerCase();
    return this.unlike ? plain.replace(this.unlike, (letter) => this.alike.get(letter)) : plain;
  }

  // Return what is compared of a folded word.
  stem(word) {
    let stem = this.known.get(word);
    if (stem === undefined) {
      stem = this.alone(this.bare(word));
      if (this.stemmer) stem = this.fold(this.stemmer.stemWord(stem)) || stem;
      this.known.set(word, stem);
    }
    return stem;
  }

  // Take note of words of the text, from which others are told apart that something is joined to.
  learn(words) {
    if (!this.joinable) return;
    for (const word of new Set(words)) this.words.add(this.bare(word));
    this.known.clear();
  }

  bare(word) {
    return this.before ? word.replace(this.before, "") : word;
  }

  // Return a word without what may be joined to it, where the text has it so: “and left” beside “left”.
  alone(word) {
    for (let size = this.joinable ? word.match(this.joinable)[0].length : 0; size > 0; size -= 1) {
      const rest = word.slice(size);
      if (rest.length >= SHORTEST && this.words.has(rest)) return rest;
    }
    return word;
  }

  // Return the smallest parts that a folded query is compared by: words, and single characters.
  atoms(folded) {
    const atoms = [];
    for (const run of folded.match(RUNS) ?? []) {
      if (!inRow(run)) atoms.push(this.stem(run));
      else if (atoms.length && inRow(atoms[atoms.length - 1])) atoms.push(BREAK, ...run);
      else atoms.push(...run);
    }
    return atoms;
  }

  // Return the terms by which atoms that belong together are found.
  together(atoms) {
    const terms = [];
    let row = [];
    for (const atom of [...atoms, BREAK]) {
      if (inRow(atom)) row.push(atom);
      else {
        terms.push(...pairs(row));
        if (atom !== BREAK) terms.push(atom);
        row = [];
      }
    }
    return terms;
  }
}

// Return a number of a date in digits: 二〇一二, 三, 二十, 三十一.
function inDigits(written) {
  const digit = (sign) => (sign === "零" ? "0" : String(WRITTEN.indexOf(sign)));
  const [tens, ones] = written.split("十");
  if (ones === undefined) return [...written].map(digit).join("");
  return (tens ? digit(tens) : "1") + (ones ? digit(ones) : "0");
}

// Return the pairs of a row of characters; of one alone, itself.
function pairs(row) {
  return row.length < 2 ? row : row.slice(1).map((letter, at) => row[at] + letter);
}
