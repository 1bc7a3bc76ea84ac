"""Account for all that the ledger holds of each passage: where readers of the finished book find it.

What is looked for are the words themselves, in web pages and in the text of the PDF: where a document has
a passage, its statement, the scope of a figure, whom the document names for what it says, what the editors
infer, and their note on the claim. What print leaves out has a reason, the same for all of a kind.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.book.written_facts import slug_of
from chronicle.core.inputs import chapter_files, docname_of
from chronicle.core.problems import Problem
from chronicle.core.utf8 import read_utf8
from chronicle.ledger.loader import load_ledger
from chronicle.ledger.model import NOWHERE
from chronicle.oracles.results.chapter_file import read_chapter_file
from chronicle.oracles.results.printed import printed_text
from chronicle.oracles.results.stretches import PageStretch, comparable, places_of
from chronicle.text.grammar import with_roles
from chronicle.text.roles import write_role
from chronicle.text.segments import Text, Verbatim
from chronicle.words import Messages

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition, Editions
    from chronicle.ledger.model import Attribution, Claim, Origin, Position
    from chronicle.text.roles import Role

_SHORT = frozenset(
    {"authority", "citation"}
)  # words that stand in many places: only those on the claim count
_GAP = "\ufffc"
_TITLE = 400  # letters of the longest title with its translation
_MARKS = '.。:：,，、"'  # what may stand or not stand beside a text
# Why print may do without a part of a passage; what is not here has to stand in print.
WEB_ONLY: Mapping[str, str] = {
    "statement": "a chapter tells it in its own words, and the note there names document and place",
    "scope": "the sentence in the chapter says whom the figure counts",
    "inference": "the note says in a word that the editors infer it",
}


@dataclass(frozen=True)
class Item:
    """One part of a claim or of a passage."""

    claim: str
    passage: str  # the passage's address; empty for the claim's own note
    kind: str  # citation, statement, scope, authority, inference or note
    words: tuple[str, ...]  # in the edition's language, divided where a title stands, as letters
    origin: Origin = NOWHERE
    headings: tuple[str, ...] = ()  # names under which its document is not named again


@dataclass(frozen=True)
class Account:
    """Where a part of the ledger stands in the finished book."""

    item: Item
    printed: tuple[str, ...]  # places whose words print has too
    shown: tuple[str, ...]  # places of the web edition alone
    on_screens: bool = False  # whether all documents that tell the claim are left out of print

    @property
    def is_lost(self) -> bool:
        """Return whether it stands nowhere, or on the web alone without a reason."""
        return not self.printed and not (self.shown and (self.on_screens or self.item.kind in WEB_ONLY))


def items_of(messages: Messages) -> Iterator[Item]:
    """Yield every part of every claim, in the order of the ledger."""
    for claim in messages.ledger.claims.values():
        yield from _parts(messages, claim)
        if claim.note:
            yield Item(claim.id, "", "note", _words(messages, claim.id, claim.note), claim.origin)


def _parts(messages: Messages, claim: Claim) -> Iterator[Item]:
    """Yield the parts of a claim's passages."""

    def said(text: str) -> tuple[str, ...]:
        return _words(messages, claim.id, text)

    for position in claim.positions:
        names = {_brief(messages, position.source), messages.source(position.source)}
        headings = tuple(sorted(map(comparable, names)))
        found = [("citation", _cited(messages, position))]
        found += [("statement", said(position.says or claim.sentence))]
        found += [("scope", said(each.scope)) for each in position.quantities.values() if each.scope]
        if position.attribution:
            found.append(("authority", _named(messages, claim.id, position.attribution)))
        found += [("inference", said(text)) for text in position.inferred.values()]
        for kind, words in found:
            yield Item(claim.id, position.address, kind, words, position.origin, headings)


def _cited(messages: Messages, position: Position) -> tuple[str, ...]:
    """Return by what a note names a passage: the document, the section, the number; or the place in words."""
    source, where = messages.ledger.sources[position.source], position.locator
    number = where.paragraph or where.number
    heading = where.name or (None if number else where.row)  # a row is named by its number or its label
    named = source.section_in(heading, messages.edition.code) or heading if heading else None
    place = where.page or where.time or ""
    numbers = (
        [str(number), *place.split("-")] if number else place.split("-")
    )  # each end of a range by itself
    parts = [named, *map(messages.edition.numeral, numbers)]
    if not any(parts):
        line = messages.locator_line(position.source, where)
        parts = ["".join(each.text for each in line if isinstance(each, (Text, Verbatim)))]
    return tuple(comparable(part) for part in (_brief(messages, position.source), *parts) if part)


def _brief(messages: Messages, source: str) -> str:
    """Return the name of a source as notes have it."""
    name = messages.ledger.sources[source].names.get(messages.edition.code)
    return name.in_notes if name else messages.source(source)


def _named(messages: Messages, claim: str, named: Attribution) -> tuple[str, ...]:
    """Return whom a document names, by the name that notes have for them."""
    if named.source:
        return (comparable(_brief(messages, named.source)),)
    if named.actor:
        return (comparable(messages.actor(named.actor)),)
    return _words(messages, claim, named.text or "")


def _words(messages: Messages, claim: str, text: str) -> tuple[str, ...]:
    """Return what a text of the ledger says, without the titles in it: their marks differ with the place."""
    said = messages.of_ledger(claim, text)
    voice = messages if said != text else messages.source_voice
    pieces = voice.inline(with_roles(said, _without_title), claim).split(_GAP)
    words = (comparable(piece).strip(_MARKS) for piece in pieces)
    return tuple(word for word in words if word) or (comparable(messages.ledger_text(claim, text)),)


def _without_title(role: Role) -> str:
    return _GAP if role.name == "title" else write_role(role.name, role.body)


def accounts_of(
    messages: Messages, web: Path, pdf: Path | None = None, left_out: Collection[str] = ()
) -> list[Account]:
    """Return the account of each part, from a web edition and the PDF of the same edition.

    `left_out` are the documents that print does without.
    Without a PDF, print is taken to hold what the web edition does not mark as its own.
    """
    places = places_of(web)
    print_says = comparable(printed_text(pdf, messages.edition)) if pdf else None
    about = {claim.id: _about(messages, claim, places) for claim in messages.ledger.claims.values()}
    found = []
    for item in items_of(messages):
        near = about[item.claim] if item.kind in _SHORT else places
        standing = [place for place in near if _says(place.letters, _wanted(item, place))]
        printed = [
            place
            for place in standing
            if not place.is_opened and (print_says is None or _says(print_says, _wanted(item, place)))
        ]
        shown = [place for place in standing if place not in printed]
        told = messages.ledger.claims[item.claim].told
        on_screens = bool(told) and all(document in left_out for document in told)
        found.append(Account(item, _names(printed), _names(shown), on_screens))
    return found


def _wanted(item: Item, place: PageStretch) -> tuple[str, ...]:
    """Return the words to look for in a place: under the name of a document it goes without saying."""
    under = item.kind == "citation" and comparable(place.name) in item.headings
    return item.words[1:] if under else item.words


def _says(text: str, words: tuple[str, ...]) -> bool:
    """Return whether a text says these words one after the other, with no more than a title between two."""
    first, *others = words
    start = text.find(first)
    while start >= 0:
        at = start + len(first)
        for word in others:
            found = text.find(word, at, at + _TITLE + len(word))
            if found < 0:
                break
            at = found + len(word)
        else:
            return True
        start = text.find(first, start + 1)
    return False


def _about(messages: Messages, claim: Claim, places: Iterable[PageStretch]) -> list[PageStretch]:
    """Return the places that speak of a claim: its entry, and the notes that open into its passages."""
    texts = {claim.sentence, *(position.says for position in claim.positions if position.says)}
    wanted = [_words(messages, claim.id, text) for text in texts]
    names = {
        (place.docname, place.name)
        for place in places
        if place.name == claim.difference or any(_says(place.letters, words) for words in wanted)
    }
    return [place for place in places if (place.docname, place.name) in names]


def _names(places: Iterable[PageStretch]) -> tuple[str, ...]:
    """Return the names of places, each once."""
    return tuple(dict.fromkeys(f"{place.docname}, {place.name}" for place in places))


def check_accounts(
    folders: Folders, editions: Editions, edition: Edition, paths: Iterable[Path]
) -> list[Problem]:
    """Return what of the ledger readers find nowhere in an edition; its web pages have to be there."""
    accounts, result = _of_results(folders, editions, edition, tuple(paths))
    return list(account_problems(accounts, result))


def print_accounts(folders: Folders, editions: Editions) -> str:
    """Return the accounts of the first edition that stands in dist/; nothing where none does."""
    slug = slug_of(folders.docs)
    for edition in editions.all:
        paths = (folders.dist / "web" / edition.code, folders.dist / f"{slug}-{edition.code}.pdf")
        accounts, _result = _of_results(folders, editions, edition, paths)
        if accounts:
            return accounts_text(accounts)
    return "No web edition stands in dist/: build the book, and what it tells of each passage is shown here."


def _of_results(
    folders: Folders, editions: Editions, edition: Edition, paths: tuple[Path, ...]
) -> tuple[list[Account], str]:
    """Return the accounts of an edition's finished files and how to name them."""
    web = next((path for path in paths if path.is_dir()), None)
    pdf = next((path for path in paths if path.suffix == ".pdf" and path.is_file()), None)
    if web is None:
        return [], ""
    ledger = load_ledger(folders.evidence, editions, root=folders.root)
    messages = Messages.load(edition, folders.catalogs, ledger)
    left_out = {
        docname_of(path, folders)
        for path in chapter_files(folders)
        if not read_chapter_file(read_utf8(path)).is_printed
    }
    return accounts_of(messages, web, pdf, left_out), f"the {edition.code} edition"


def account_problems(accounts: Iterable[Account], result: str) -> Iterator[Problem]:
    """Yield a fault for each part that readers find nowhere, or on the web alone without a reason."""
    for account in accounts:
        if account.is_lost:
            item = account.item
            where = "only on the web" if account.shown else "nowhere"
            message = f"the {item.kind} of {item.passage or 'the editors'} stands {where} in {result}."
            yield Problem(item.origin.path, item.origin.line, "E070", message, subject=item.claim)


def accounts_text(accounts: Iterable[Account]) -> str:
    """Return the accounts as lines for the terminal: a line for each part, then how many of each kind."""
    rows: list[str] = []
    counts: Counter[tuple[str, str]] = Counter()
    claim = ""
    for account in accounts:
        item = account.item
        if item.claim != claim:
            claim = item.claim
            rows.append(claim)
        counts[item.kind, _state(account)] += 1
        rows.append(f"  {item.passage or '–'}  {item.kind}: {_where(account)}")
    rows.append("")
    rows += [f"{kind}, {state}: {number}" for (kind, state), number in sorted(counts.items())]
    rows += [f"web only, {kind}: {reason}" for kind, reason in WEB_ONLY.items()]
    return "\n".join(rows)


def _state(account: Account) -> str:
    if account.printed:
        return "printed"
    return "NOWHERE" if account.is_lost else "web only"


def _where(account: Account) -> str:
    """Return in words where a part stands."""
    if account.printed:
        return "; ".join(account.printed)
    if not account.shown:
        return "NOWHERE"
    return f"{'WITHOUT A REASON ' if account.is_lost else ''}web only ({'; '.join(account.shown)})"
