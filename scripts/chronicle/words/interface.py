# ruff: noqa: E501 - one message a line
"""The table of the interface's words: everything printed that is neither text nor ledger.

Each package keeps a block. `Messages.text` asks for a message by context and msgid; what is not in the table cannot be
asked for, so that nothing escapes the translators. Placeholders stand in curly brackets.
"""

from __future__ import annotations

from string import ascii_uppercase
from typing import NamedTuple

from chronicle.words.count_words import CONTEXT, IN_FIGURES, IN_WORDS
from chronicle.words.data_texts import data_texts
from chronicle.words.quantities import FIGURE_AND_NOUN, VAGUE_NOUNS


class InterfaceMessage(NamedTuple):
    """One message of the interface."""

    context: str
    msgid: str
    plural: str | None = None
    comment: str = ""


class UnknownMessage(KeyError):  # noqa: N818 - it is a programmer's slip, named for what it says
    """Report that a message is asked for which is not in the table."""


def _of(context: str, *rows: str | tuple[str, str]) -> tuple[InterfaceMessage, ...]:
    """Return messages of one context; a row is a msgid, or a msgid with a comment for translators."""
    pairs = ((row, "") if isinstance(row, str) else row for row in rows)
    return tuple(InterfaceMessage(context, msgid, None, comment) for msgid, comment in pairs)


def _numbered(*rows: tuple[str, str, str]) -> tuple[InterfaceMessage, ...]:
    """Return the messages of places that have numbers: for one, for several, a comment for translators."""
    return tuple(InterfaceMessage("locator", *row) for row in rows)


# fmt: off
# --- appendices (sphinx_ext) ---
_APPENDICES = _of(
    "appendix",
    ("{text} [{told}]", "{told} is one paragraph number or several: where the book tells this"),
    (", ", "between paragraph numbers"),
    ("{entry}\u2002{pages}", "in the index: an entry and its paragraph numbers; between them, a wide space"),
    ("{first}–{last}", "in the index: three paragraphs or more in a row, by the numbers of the first and the last"),
    ("{entry}. See {entries}", "in the index: an entry that stands under another name"),
    ("{entry}. See also {entries}", "in the index, behind an entry and its numbers"),
    ("{entry} (continued)", "in the index, at the head of a page: a letter or an entry that began on the page before"),
    ("; ", "in the index: between the entries that a reader is sent to"),
    ("Date", "the head of a column in the chronology"), ("What", "the head of a column in the chronology: what happened"),
    ("Paragraph", "the head of a column in the chronology: where the book tells it, and its number in the register of differences"),
    ("{paragraphs}; {differences}", "in the chronology: paragraph numbers, then numbers such as B14"),
    "What the documents tell differently", "What they count or date differently", "What is doubtful within one document",
    ("Where they speak of different things", "a heading in the register of differences: “they” are the documents"),
    ("Where one document differs from itself", "a heading in the register of differences"),
    ("Where one document counts, dates or describes different things", "a heading in the register of differences"),
    ("{number}. {text}", "in the register of differences: the number of an entry, such as B14, then what it is about"),
    ("Why they may differ: {note}", "in the register of differences; “they” are the documents, or passages of one"),
    ("Why this is doubtful: {note}", "in the register of differences"),
    ("In its words: ‘{words}’.", "words that a document has, in the edition's language or another script of it"),
    ("In its words: ‘{words}’ ({meaning}).", "the same in another language, and what the words mean in this one"),
    ("Cautions", "the last heading in the register of differences: what to keep in mind of single statements"),
    ("Numbers that are no longer in use", "a heading in the register of differences"),
    "Document", ("makes this statement", "in a table, where a document says no more than the sentence above it"),
    "Figure", "Who is counted, where and when", "Who says so", ("no figure", "in the table of the dead, where a document counts nobody"),
    ("{counted}; by whom is not said", "in the table of the dead: {counted} is who was killed or wounded, where and when; the document names no agent"),
    ("In {whole}.", "in the list of names: the place that another lies in"),
    ("Part of {whole}.", "in the list of names: the body that another belongs to"),
    ("Perhaps the same: {names}.", "in the list of names: what may be the same as this; no document says so"),
    ("{word} (‘{meaning}’)", "in the list of names: a document's own word in its language, and what it means"),
    ("Cited by {source}", "a heading: outlets and works that a document cites, and that were not read"),
    ("{kind}, in {language}", "what a document is, and the language that it is written in, as the language calls it"),
    ("Its headings", "the headings of a document; a colon and a list follow"),
    "No correction has been made so far.", "Before", "Now", "Why",
    ("Numbers that have changed", "a heading in the list of corrections: numbers of chapters and paragraphs"),
    "Whoever has cited an earlier version finds here what is now called otherwise.",
    ("Number before", "the head of a column: a chapter or paragraph as an earlier version numbers it"),
    ("In version", "the head of a column: versions of the book, such as 1.0.0"),
    ("Number now", "the head of a column: the same chapter or paragraph as it is numbered now"),
    ("Chapter {number}", "in the table of changed numbers"), ("Paragraph {number}", "in the table of changed numbers"),
    ("no longer in the book", "in the table of changed numbers, where a paragraph has gone"),
)
# --- dates, quantities, locators and other words of the evidence (words) ---
_DATES = _of(
    "date",
    ("{day} {month} {year}", "3 February 1998"),
    ("{day} {month}", "3 February"),
    ("{month} {year}", "May 1997"),
    ("{month}", "May"),
    ("{year}", "a year alone, as in “1997”; Arabic puts عام before it"),
    ("{weekday}, {date}", "Saturday, 20 May 2006"),
    ("spring {year}", "the season of a year"), "summer {year}", "autumn {year}", "winter {year}",
    ("early {year}", "the first part of a year"), "early {month} {year}",
    ("mid-{year}", "the middle of a year"), "mid-{month} {year}",
    ("late {year}", "the last part of a year"), "late {month} {year}",
    "the end of {year}", "the end of {month} {year}",
    ("by {date}", "{date} is any of the forms above: a year with its word, a month with its year, a day"),
    "before {date}", "after {date}",
    ("about {date}", "not exactly known"),
    ("from {date}", "beginning then, with no end given"),
    ("until {date}", "ending then, with no beginning given"),
    ("perhaps {date}", "the date is uncertain"),
    "the dawn of {date}", "the morning of {date}", "noon on {date}", "the afternoon of {date}",
    "the evening of {date}", "the night of {date}", "midnight on {date}",
    ("the night of {day} to {end_day} {month} {year}", "one night, between two days of a month"),
    ("the night of {day} {month} to {end_day} {end_month} {year}", "one night, between two months"),
    ("the night of {day} {month} {year} to {end_day} {end_month} {end_year}", "one night, between two years"),
    ("{day} or {end_day} {month} {year}", "one of two days, it is not known which: 5 or 6 December 2010"),
    ("{day} or {end_day} {month}", "the same without the year"),
    ("{start} or {end}", "the same between two months: 30 November or 1 December 2010"),
    ("{day}–{end_day} {month} {year}", "7–9 May 2000"),
    ("{day} {month} to {end_day} {end_month} {year}", "30 May to 2 June 2000"),
    ("{day} {month} {year} to {end_day} {end_month} {end_year}", "31 December 1999 to 2 January 2000"),
    ("{month}–{end_month} {year}", "February–March 1998"),
    ("{month} {year} to {end_month} {end_year}", "December 1999 to February 2000"),
    ("{year}–{end_year}", "1997–2000"),
    ("{day}–{end_day} {month}", "the same without the year"),
    ("{day} {month} to {end_day} {end_month}", "the same without the years"),
    ("{month}–{end_month}", "two months, without the year"),
    ("{day} {month} to {end_month} {year}", "4 February to March 1998, the last day not being known"),
    ("{month} to {end_day} {end_month} {year}", "March to 21 May 2003, the first day not being known"),
    ("{start} to {end}", "an interval whose ends are not given alike: 1999 to May 2000"),
    ("{date} (derived)", "worked out by the editors"),
)
# As a date stands behind a word that asks for a case or an article: avant le 12 mars, до весны 2013 года.
_BOUND_DATES = _of(
    "date-bound",
    ("{day} {month} {year}", "behind “before”, “by” and the like, in the form that these words of yours ask for: a case, an article"),
    "{day} {month}", "{month} {year}", "{month}", "{year}", "{weekday}, {date}",
    "spring {year}", "summer {year}", "autumn {year}", "winter {year}",
    "early {year}", "early {month} {year}", "mid-{year}", "mid-{month} {year}",
    "late {year}", "late {month} {year}", "the end of {year}", "the end of {month} {year}",
    "the dawn of {date}", "the morning of {date}", "noon on {date}", "the afternoon of {date}",
    "the evening of {date}", "the night of {date}", "midnight on {date}",
)
_QUANTITIES = (
    *_of(
        "quantity",
        ("{n}", "a number without its noun; the noun stands elsewhere in the sentence"),
        ("{min}–{max}", "a range"), "about {n}", "about {min}–{max}", "at least {n}",
        ("more than {n}", "a round number from 10 to 9,999, as in “more than 200”"),
        "{n} or more", "almost {n}", "almost {min}–{max}", "up to {n}",
        "several", "dozens", "hundreds", "thousands", "most", ("none", "none of those meant"),
        (FIGURE_AND_NOUN, "in a book written in your language: a figure as above, and the noun that it counts"),
        *((with_noun, "the same; {noun} is the last of its plural forms") for with_noun in VAGUE_NOUNS),
    ),
    *_of("quantity-over", ("more than {n}", "any other number: below 10, not round, or 10,000 and over")),
    *_of("number", ("half a million", "the number 500,000, where it is written in words")),
)
_LOCATORS = (
    *_of(
        "locator",
        ("text", "somewhere in the body of a document"),
        ("introduction", "the opening section of a document, before the first heading"),
        ("timeline", "a list of events by date"),
        ("timeline, {date}", "the entry of that date"),
        ("‘{name}’", "{name} is what a section of a document is called"),
        ("infobox", "the box of facts beside an encyclopaedia article"),
        ("infobox, ‘{name}’", "{name} is what a row of the box is called"),
        ("categories", "the list of categories at the foot of an encyclopaedia article"),
        ("caption", "the words under a picture"),
        ("heading", "a heading of the document itself"),
        (", ", "between the numbers of paragraphs, entries or references"),
        ("interview", "what a source is that is no text; in a note, behind its name"), "recording", "image", "dataset",
        ("{kind}, {place}", "{kind} is one of the four words above, {place} a place in it: page 12, at 00:41:05"),
        ("at {times}", "one time or several in a recording, in hours, minutes and seconds: 00:41:05"),
        ("{first}–{last}", "pages or times, from the first to the last"),
        ("row ‘{name}’", "{name} is what a row of a dataset or table is called"),
        ("table", "a table, or a dataset, as a whole"),
    ),
    *_numbered(
        ("paragraph {numbers}", "paragraphs {numbers}", "where in a document a passage stands; short, as in a note"),
        ("‘{name}’ {numbers}", "‘{name}’ {numbers}", "a section of a document, and the number of a paragraph in it"),
        ("timeline {numbers}", "timeline {numbers}", "entries of a list of events by date, counted from the top"),
        ("infobox, row {numbers}", "infobox, rows {numbers}", "rows of the box of facts, counted from the top"),
        ("reference {numbers}", "references {numbers}", "items of the numbered list of references"),
        ("caption {numbers}", "captions {numbers}", "the words under pictures, counted from the top"),
        ("heading {numbers}", "headings {numbers}", "headings of the document itself, counted from the top"),
        ("page {numbers}", "pages {numbers}", "pages by the numbers that stand on them: 12, 14–16"),
        ("row {numbers}", "rows {numbers}", "rows of a dataset or table, counted from the top"),
    ),
)
_EVIDENCE = (
    *_of("relation",
        ("statement", "how a passage stands to a claim: it simply says so"),
        ("confirmation", "it confirms what another says"), ("different account", "it says otherwise"),
        ("denial", "it reports that somebody denies it"), ("passed on", "it passes on what others say or announce"),
        ("plan", "it tells what was to happen"), ("expectation", "it tells what is expected to happen"),
    ),
    *_of("evidence", ("not recorded", "the document does not say; for a title, a date or an address")),
    *_of("witness",
        ("a witness whose name is withheld", "in place of a name, within a sentence or at its beginning"),
        ("witness {number}, whose name is withheld", "the same, where a book has several"),
        ("{witness} ({reason})", "{witness} is one of the two above, {reason} why the name is withheld: a few words, no sentence"),
    ),
)
# --- what the book counts of itself ---
_COUNTED = {
    "document": "how many documents the book has",
    "claim": "how many claims: entries of the ledger, each of one thing that is said to have happened",
    "position": "how many positions: what a single passage of a document says of a claim",
    "difference": "how many entries of the register of differences",
}
_COUNTS = (
    *(InterfaceMessage(CONTEXT, said, None, f"{_COUNTED[noun]}, in words; the number stays what it is") for (noun, _), said in IN_WORDS.items()),
    *(InterfaceMessage(CONTEXT, *forms, _COUNTED[noun]) for noun, forms in IN_FIGURES.items()),
)
# --- notes and generated blocks (sphinx_ext) ---
_MANUSCRIPT = (
    *_of(
        "note",
        ("{source}, {where}", "a line of a note: the document, and where in it the passages stand"),
        ("{where} ({marks})", "a place in a document, and in brackets one or more of the following"),
        ("{first}, {next}", "between them, and between numbers such as B14 and B15"),
        ("citing {who}", "in brackets: whom the document itself names for what it says"),
        ("planned", "in brackets: the document tells of a plan"),
        ("expected", "in brackets: the document tells what is expected to happen"),
        ("denied", "in brackets: the document reports that somebody denies it"),
        ("on others’ word", "in brackets: the document passes on what others say, and does not name them"),
        ("date worked out", "in brackets: by the editors"), ("month worked out", "in brackets: by the editors"),
        ("year worked out", "in brackets: by the editors"),
        ("editors’ inference: {what}", "in brackets: {what} is place, agent or event, which no document names here"),
        ("in part {mark}", "{mark} is one of the above, and goes for a part of what the sentence says"),
        ("Differ: {numbers}.", "the documents named above differ; {numbers} are entries of the appendix, such as B14, B15"),
        ("Count or date differently: {numbers}.", "the documents count or date different things, and do not contradict each other"),
        ("Speak of different things: {numbers}.", "the documents speak of different things, and do not contradict each other"),
        ("Differs from itself: {numbers}.", "a single document gives more than one account"),
        ("Counts or dates differently: {numbers}.", "a single document counts or dates different things"),
        ("Speaks of different things: {numbers}.", "a single document speaks of different things"),
        ("Doubtful: {numbers}.", "what a single document says and what is doubtful"),
        ("Date worked out: {how}", "by the editors; {how} is how, and no whole sentence"),
        ("{source} ({where})", "who says it: a newspaper (timeline 6)"),
        ("{source} ({where}) confirms this", "a colon with what is said, or a full stop, follows"),
        ("{source} ({where}) differs", "a colon with what is said, or a full stop, follows"),
        ("{source} ({where}) reports a denial", "a colon with what is said, or a full stop, follows"),
        ("{source} ({where}) passes this on", "a colon with what is said, or a full stop, follows"),
        ("{source} ({where}) reports a plan", "a colon with what is said, or a full stop, follows"),
        ("{source} ({where}) tells what is expected", "a colon with what is said, or a full stop, follows"),
        ("{head}: {content}", "who says it, and what"),
        ("{value} ({scope})", "a figure, and what it counts"),
        ("‘{title}’", "a title in its own language, in the quotation marks that titles have in yours"),
        ("‘{title}’ ({meaning})", "a title in its own language, and what it means"),
        ("{text} [translation of an earlier wording]", "in drafts only"),
        ("{first}; {next}", "two parts of one sentence"),
        ("{first} {next}", "two sentences, the one after the other; Chinese puts no space between"),
        ("{sentence}.", "a sentence with its full stop"),
        ("Editors’ note: {note}", "one or more whole sentences follow"),
        ("Editors’ inference: {inference}", "a whole sentence follows: what a document does not say and the editors infer"),
    ),
    InterfaceMessage(
        "note", "headline", "headlines", "in brackets: of what a reference names, the document has no more than the headline"
    ),
    InterfaceMessage("note", "{who} headline", "{who} headlines", "the same; {who} is the paper or agency that it is from"),
)
# --- what web, EPUB and print say alike ---
_READING = (
    *_of(
        "reading",
        "Contents", "Notes", "About this edition",
        ("Draft", "the mark of an edition that is not released"),
        ("{title}: {subtitle}", "the title of the book with its subtitle, as a library catalogue lists it"),
        ("Chapter {number}", "above a chapter's title"),
        ("Appendix {letter}", "above an appendix's title"),
        ("Version {version}", "the version of the edition, as in “Version 0.1.0”"),
        ("Figure {number}", "a link in a sentence that calls a figure out; it may stand anywhere in the sentence"),
        ("Note {number}", "the name of a note, for screen readers"),
        ("Back to the text from note {number}", "the name of a link, for screen readers"),
        ("Not yet translated", "the mark of a paragraph that stands in the language of the source"),
        ("Translation of an earlier wording", "the mark of a paragraph whose source has changed since"),
    ),
    *_of("letter", ("A", "the letter of an appendix; Arabic counts in the order of the abjad"), *ascii_uppercase[1:]),
    *_of(
        "imprint",
        "Responsible", "Publisher", "Licence", "Contact", "Edition", "Version", "Date of release", "Identifier",
        ("Fingerprint of the sources (SHA-256)", "a checksum of all files that the edition is built from"),
        ("{version} (draft)", "a version number, of an edition that is not released"),
        ("Draft, version {version}", "at the foot of the title page of an edition that is not released"),
        ("Colophon", "the heading of the last page of the printed book: what only whoever checks a copy looks for"),
        "How this book was made",
        "Human review of this edition", "no human reviewer yet",
        ("Second reading of the translation, by passages", "a row: of each chapter, how many passages a second person has read"),
        ("{where}: {read} of {all}", "in that row: “Chapter 4: 20 of 24”, passages that a second person has read"),
        ("{where}: {read} of {all}, approved {approved}", "the same, and how many of those that were read are approved"),
        ("other texts", "in that row, in the place of “Chapter 4”: all texts that are neither chapter nor appendix"),
    ),
)
# --- web ---
_WEB = _of(
    "web",
    ("Skip to the text", "a link for readers who use a keyboard"),
    ("Languages", "the name of the list of languages, for screen readers"),
    ("Before and after", "the name of the links to the pages before and after, for screen readers"),
    ("Previous", "the page before"), ("Next", "the page after"),
    ("Paragraph {number}", "the name of a link to a paragraph, for screen readers"),
    ("Table", "the name of a table's box, for screen readers"),
    ("Figure", "the name of a figure's box, for screen readers"),
    ("Show the notes below each paragraph", "a box to be ticked, on small screens"),
    ("Search", "a button that opens the search of the whole book, and the name of its window"),
    ("Search the book", "in the empty field of the search"),
    ("Word stems for the search", "a line of the imprint: by which program words are found in other forms"),
    ("Close", "a button that closes the search"),
    ("Places found: {count}", "how many places of the book a search has found"),
    ("Nothing is found.", "where a search finds no place"),
    ("In full", "what opens a note, so that it shows all that each document says"),
    ("Enlarge the figure", "a link on a figure of a small screen"),
)
# --- the pages of claims, which the web edition has ---
_CLAIMS = _of(
    "claims",
    ("Evidence", "the name of the pages that list all that the documents are said to say, and a link to them"),
    ("Every statement that the book takes from the documents, with all that each of them says of it.", "below the heading “Evidence”"),
    ("One document says so.", "of a statement"),
    ("Several documents say the same; whether they rely on one another is not known.", "of a statement"),
    ("Told in {places}", "{places} are numbers of paragraphs, as links"),
    ("About: {names}", "{names} are the places, people and groups that a statement is about"),
    ("In the data: {claim} in {file}", "{claim} is the id of a record, {file} the name of a file"),
)
# --- lists of the web edition that a script lets readers filter ---
_FILTERS = _of(
    "filters",
    ("Show only", "the name of the fields by which a list is filtered"),
    ("Year", "a field: entries of one year alone are shown"), ("Document", "a field: entries that one document speaks of"),
    ("Place", "a field: entries about one place"), ("Person or group", "a field: entries about one party, body or person"),
    ("Kind", "a field of the list of names: people and groups, places, words"),
    ("people and groups", "a kind of names, to be chosen"), ("places", "a kind of names, to be chosen"),
    ("words", "a kind of entries, to be chosen"),
    ("all", "the choice of a field that leaves nothing out"),
    ("Only what documents tell differently", "a box to be ticked"),
    ("{shown} of {all} entries", "how many entries of a list are shown"),
    ("Show all", "a button that empties all fields"),
)
# --- the page from which an edition is taken (outputs/shelf) ---
_SHELF = _of(
    "shelf",
    ("Download this book", "a link at the foot of each web page, and the title of the page that it leads to"),
    "All editions are made from the same evidence, and a paragraph has the same number in each.",
    ("Which file for which device", "the heading of a table of files"),
    ("File", "the head of a column"), ("For", "the head of a column: for which device or use a file is"),
    ("Size", "the head of a column"), ("Pages", "the head of a column: how many pages the PDF has"),
    ("EPUB, light", "a file: the EPUB without typefaces"), ("Web pages", "the name of the web edition in a table of files"),
    ("Data", "the name of the published evidence in a table of files"),
    ("paper and large screens", "what the PDF is for"),
    ("phones, tablets and e-book readers", "what the EPUB is for"),
    ("slow connections: the same text, in the typefaces of the device", "what the light EPUB is for"),
    ("any browser, with or without a connection", "what the web pages are for"),
    ("programs and spreadsheets", "what the data are for"),
    ("{n} kB", "a size in kilobytes"), ("{n} MB", "a size in megabytes"),
    ("How to cite", "a heading"),
    ("{title}, version {version}, {edition}", "how the book is cited: {edition} is the name of the language"),
    "Name the version, and the number of the paragraph: it is the same in every language and format.",
    ("No licence has been given yet: this is a draft, to be read and not passed on.", "in place of the licence"),
    ("Checksums (SHA-256)", "a heading"),
    ("For libraries and shops", "the heading of a list of catalogue records"),
    ("All languages", "a link to the page where a language is chosen"),
    ("All files", "a link to the page with all files of an edition"),
    ("Web pages, as ZIP", "a link to one file that holds the web pages of all languages"),
    ("Data, as ZIP", "a link to one file that holds the published evidence"),
)
# --- how a place of the book is cited (book/citation_forms.py) ---
_CITING = _of(
    "citing",
    ("Copy link", "a button at a paragraph: its address is copied"),
    ("Cite", "a button at a paragraph: it shows how the paragraph is cited"),
    ("Copy", "a button beside a citation"),
    ("Copied", "what is shown when something has been copied"),
    ("Close", "a button that closes the box with citations"),
    ("As text", "the heading of a citation that is written out, beside BibTeX and others"),
    ("Side by side", "a link to a page that shows a chapter in two languages, paragraph by paragraph"),
    ("{who}, {book}", "how the book is cited: {who} answers for it, {book} is title, version and language"),
    ("{book}, {publisher}", "a citation, then who has published the book"),
    ("{book}, {date}", "a citation, then the day on which the book was published"),
    ("{book}, paragraph {number}", "a citation, then the paragraph that is cited"),
    ("{book}, {entry}", "a citation, then the entry of an appendix that is cited, as B14, or a claim by its name"),
    ("{book}. {address}", "a citation, then the address on the web"),
    ("version {version}", "of the book, in a citation by GB/T 7714"),
    ("S.l.", "short for: the place of publication is not known; in a citation by GB/T 7714"),
    ("s.n.", "short for: the publisher is not known; in a citation by GB/T 7714"),
)
# --- what stands beside the web editions (outputs/web) ---
_OUTSIDE = _of(
    "outside",
    ("This page is not here", "the title of the page that is shown where an address leads nowhere"),
    ("To the contents of the book", "a link on that page"),
    ("{title}: corrections", "the title of a feed that says what has been corrected; {title} is the book's"),
    ("Correction of {day}", "the title of an entry of that feed"),
)
# --- what a preview lays over a page, for translators and editors (preview) ---
PREVIEW = "preview"
_PREVIEW = _of(
    PREVIEW,
    ("Translated", "what became of a message"), ("Translation refused", "what became of a message: it broke a rule"),
    ("File and line", "where a message stands"),
    ("Source text", "the head of the text that is translated"), ("Translation", "the head of a translation"),
    ("Source text before, and what has changed", "the head of an earlier wording"),
    ("What is printed for each placeholder", "the head of a list of names in curly brackets"),
    ("Reason", "the head of what says why a translation is not printed, or marked"),
    ("Close", "a button"),
    ("Open this page of the PDF", "a button"),
    ("The PDF is being made: {percent}%", "beside the button"), "The PDF could not be made.",
    ("Being brought up to date …", "of the page, after a file was saved"),
    "The whole book is being read anew. This takes longer.",
    ("Something is wrong, and the last good page stays.", "a list of faults follows"),
    ("The preview has ended.", "in the terminal where it was begun"),
)
# --- EPUB ---
_EPUB = _of(
    "epub",
    "Cover", "Title page", "Start of the text",
    ("Half title", "the name of the page that has the title alone, before the title page"),
    ("Pages", "the name of a list of the pages of the printed book"),
    ("Landmarks", "the name of a list of the main parts, for reading systems"),
    (
        "The whole book can be read as text. Headings, numbered paragraphs, notes and tables are marked as such; "
        "passages in other languages are marked with their language. "
        "Nobody has yet tested it with assistive technology.",
        "the summary of accessibility in library catalogues",
    ),
    (
        "The whole book can be read as text. Headings, numbered paragraphs, notes and tables are marked as such; "
        "passages in other languages are marked with their language. "
        "It was tested with assistive technology by {name}.",
        "the same, of a book that was tested; {name} is a person or a body",
    ),
    ("Fonts", "a row of the imprint"),
    ("Parts of {fonts}, under the SIL Open Font License 1.1, under names of their own.", "{fonts} is a list of fonts"),
)
# --- print (outputs/pdf) ---
_PRESS = _of(
    "press",
    ("For the print shop", "the heading of a page of facts for whoever prints the book"),
    ("{label}: {value}", "a line of that page"),
    "Title",
    ("Trimmed size", "the size of a page after it is cut"),
    "{width} × {height} mm",
    "Pages",
    ("Paper", "the paper of the pages"),
    ("Spine", "how wide the back of the book is"),
    ("{n} mm, from pages and paper; the shop’s own measure goes first", "the width of the spine"),
    ("Cover, flat", "the size of the cover before it is folded: back, spine and front"),
    ("Bleed", "what is printed beyond the cut"),
    "{n} mm on each side",
    "Colour",
    "black ink alone, inside and on the cover",
    ("Binding", "on which side the book is bound"),
    "at the left",
    "at the right",
    ("Interior", "the file of the pages"),
    ("Cover", "the file of the cover"),
    "{file}, page by page",
    ("{file}, one sheet, outside up, front at the left", "how the cover lies"),
    ("{file}, one sheet, outside up, front at the right", "how the cover lies"),
    "Barcode",
    "drawn, of the ISBN {isbn}",
    "none; its field on the back, {width} × {height} mm, is open",
    ("Standard", "of the files: PDF/X-4"),
    ("Output intent", "for which press the files are meant: PDF/X calls it so"),
)
# --- figures ---
_FIGURES = _of(
    "figure",
    ("planned or expected", "in a figure: what a hollow sign stands for"),
    ("in part worked out by the editors", "in a figure: what a hollow sign with a point in it stands for"),
    ("the documents differ", "in a figure: what a line between signs stands for"),
    ("not exactly given", "in a figure: what a pale or fading bar stands for"),
    ("beginning or end not given", "in a figure: what the outline of a bar stands for"),
    ("Reported", "in a figure: the heading of the numbers that are reported"),
    ("Planned or expected", "in a figure: the heading of the numbers that were planned or expected"),
    ("{n} km", "on a map: the length of the line that shows a distance"),
    ("The marks of the figure, as links", "the name of the group of links that lie over a figure's marks"),
    ("Description and data", "what opens the description and the table behind a figure"),
    ("What", "the head of a column: what a row of a figure's table is about"),
    ("Document", "the head of a column"),
    ("What it gives", "the head of a column: the date or figure that a document gives"),
    ("How", "the head of a column: whether it is a statement, a plan, something passed on…"),
    ("Paragraph", "the head of a column: where the book tells of it"),
    ("{head}: {rest}", "a place, then what is said of it"),
    ("{how} (worked out by the editors: {what})", "{how} is as “statement”, {what} is one or more of the following"),
    ("date", "what the editors worked out"), ("place", "what the editors worked out"),
    ("agent", "what the editors worked out: who did it"),
    ("event", "what the editors worked out: what happened"),
)
# --- the published ledger (sphinx_ext) ---
PUBLISHED = "data"
_DATA = (
    *_of(
        PUBLISHED,
        ("One of these: {words}.", "the words, as codes, that a field of the data may hold"),
        ("Fingerprint (SHA-256): {fingerprint}", "a checksum of a file"),
        ("{record} in {file}", "a heading: {record} is the name of a list in the file"),
        ("{record}, in several records of {file}", "a heading: {record} is the name of a field that several records have"),
        *((text, "what a file, table or field of the published ledger holds") for text in data_texts()),
    ),
    InterfaceMessage(PUBLISHED, "{n} byte", "{n} bytes", "the size of a file"),
)
# --- gaps in Sphinx's own catalogs ---
_SPHINX = _of(
    "sphinx",
    ("Fig. %s", "%s is the figure's number"), "Table %s", "Listing %s", "Section %s",
    ("see %s", "in the index"), ("see also %s", "in the index"),
)
# fmt: on

INTERFACE: tuple[InterfaceMessage, ...] = (
    *_DATES,
    *_BOUND_DATES,
    *_QUANTITIES,
    *_LOCATORS,
    *_EVIDENCE,
    *_COUNTS,
    *_APPENDICES,
    *_MANUSCRIPT,
    *_READING,
    *_WEB,
    *_CLAIMS,
    *_FILTERS,
    *_SHELF,
    *_CITING,
    *_OUTSIDE,
    *_PREVIEW,
    *_EPUB,
    *_PRESS,
    *_FIGURES,
    *_DATA,
    *_SPHINX,
)
