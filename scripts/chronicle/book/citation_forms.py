"""How an edition, or a place in it, is cited: as text, in BibTeX, as CSL-JSON and by GB/T 7714."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chronicle.core.controls import ISOLATES
from chronicle.core.isbn_digits import digits_of
from chronicle.ledger.date_said import DateSaid

if TYPE_CHECKING:
    from chronicle.book.facts import BookFacts
    from chronicle.words import Messages

_ISOLATES = dict.fromkeys(map(ord, ISOLATES))
# What TeX takes for something else than itself.
_TEX = str.maketrans(
    {each: f"\\{each}" for each in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)


@dataclass(frozen=True)
class CitedPlace:
    """What of the book is cited, and where it was seen; what is empty is left out."""

    paragraph: str = ""  # its number
    entry: str = ""  # what an entry of an appendix is called
    address: str = ""  # on the web
    seen: str = ""  # the day, in ISO 8601


def as_text(words: Messages, facts: BookFacts, place: CitedPlace) -> str:
    """Return a citation as a reader writes it out, in the edition's language."""
    cited = book_as_text(words, facts)
    say = words.text
    if place.paragraph:
        cited = say("citing", "{book}, paragraph {number}", book=cited, number=place.paragraph)
    if place.entry:
        cited = say("citing", "{book}, {entry}", book=cited, entry=place.entry)
    if place.address:
        cited = say("citing", "{book}. {address}", book=cited, address=place.address)
    return cited


def book_as_text(words: Messages, facts: BookFacts) -> str:
    """Return how the whole book is cited as text, without an address."""
    title = words.whole_title(_title(words, facts), _subtitle(words, facts))
    version, name = facts.version, words.edition.name
    cited = words.text(
        "shelf", "{title}, version {version}, {edition}", title=title, version=version, edition=name
    )
    if facts.responsible:
        cited = words.text("citing", "{who}, {book}", who=facts.responsible, book=cited)
    if facts.publisher and facts.publisher != facts.responsible:
        cited = words.text("citing", "{book}, {publisher}", book=cited, publisher=facts.publisher)
    if facts.release_date:
        day = words.date(DateSaid(edtf=facts.release_date))
        cited = words.text("citing", "{book}, {date}", book=cited, date=day)
    return cited


def as_bibtex(words: Messages, facts: BookFacts, place: CitedPlace) -> str:
    """Return a record for LaTeX, in the fields of BibTeX and biblatex."""
    code = words.edition.code
    fields = {
        "title": _title(words, facts),
        "subtitle": _subtitle(words, facts),
        "author": facts.responsible and f"{{{facts.responsible.translate(_TEX)}}}",  # a body is no surname
        "publisher": facts.publisher,
        "year": (facts.release_date or "")[:4],
        "version": facts.version,
        "language": words.edition.tag,
        "isbn": _isbn(words, facts),
        "note": _where(words, place),
    }
    lines = [
        f"  {name} = {{{value if name == 'author' else value.translate(_TEX)}}},"
        for name, value in fields.items()
        if value
    ]
    if place.address:
        lines.append(f"  url = {{{place.address}}},")
        lines += [f"  urldate = {{{place.seen}}},"] if place.seen else []
    return "\n".join([f"@book{{{facts.slug}-{code},", *lines, "}"])


def as_csl(words: Messages, facts: BookFacts, place: CitedPlace) -> dict[str, Any]:
    """Return a record for reference managers, in the variables of the Citation Style Language."""
    day = [int(part) for part in facts.release_date.split("-")] if facts.release_date else []
    record = {
        "id": f"{facts.slug}-{words.edition.code}",
        "type": "book",
        "title": words.whole_title(_title(words, facts), _subtitle(words, facts)),
        "author": [{"literal": facts.responsible}] if facts.responsible else None,
        "publisher": facts.publisher,
        "issued": {"date-parts": [day]} if day else None,
        "version": facts.version,
        "language": words.edition.tag,
        "ISBN": _isbn(words, facts),
        "locator": place.paragraph or place.entry,
        "note": _where(words, place),
        "URL": place.address,
        "accessed": {"raw": place.seen} if place.seen and place.address else None,
    }
    return {
        name: _plain(value) if isinstance(value, str) else value for name, value in record.items() if value
    }


def as_gbt(words: Messages, facts: BookFacts, place: CitedPlace) -> str:
    """Return a citation by GB/T 7714: an electronic book, with the day on which it was seen."""
    title = ": ".join(filter(None, (_title(words, facts), _subtitle(words, facts))))
    kind = "[M/OL]" if place.address else "[M]"
    version = words.text("citing", "version {version}", version=facts.version)
    publisher = facts.publisher or f"[{words.text('citing', 's.n.')}]"
    made = f"[{words.text('citing', 'S.l.')}]: {publisher}"
    made = ", ".join(filter(None, (made, (facts.release_date or "")[:4])))
    where = _where(words, place)
    seen = f"[{place.seen}]" if place.seen else ""
    made = f"{made}: {where}{seen}" if where else f"{made}{seen}"
    parts = (facts.responsible, f"{title}{kind}", version, made, place.address)
    return _plain(". ".join(filter(None, parts))) + ("" if place.address else ".")


def _where(words: Messages, place: CitedPlace) -> str:
    """Return which paragraph or entry is meant, in words."""
    if place.paragraph:
        return words.text("web", "Paragraph {number}", number=place.paragraph)
    return place.entry


def _title(words: Messages, facts: BookFacts) -> str:
    return _plain(words.fact("title", facts.title))


def _subtitle(words: Messages, facts: BookFacts) -> str:
    return _plain(words.fact("subtitle", facts.subtitle))


def _isbn(words: Messages, facts: BookFacts) -> str:
    """Return the ISBN of the PDF, which is cited by page; nothing where it has none."""
    return digits_of(facts.isbn_of(words.edition.code, "pdf"))


def _plain(text: str) -> str:
    """Return a text without the marks that set directions apart, which no other program expects."""
    return text.translate(_ISOLATES)
