"""Each part of each passage is found in the finished book, or missed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.core.folders import Folders
from chronicle.ledger.loader import load_ledger
from chronicle.ledger.model import Attribution, DocumentSection, Locator, Name
from chronicle.ledger.quantity import Quantity
from chronicle.oracles.results.accounts import (
    WEB_ONLY,
    account_problems,
    accounts_of,
    accounts_text,
    check_accounts,
    items_of,
    print_accounts,
)
from chronicle.words import Messages
from tests.builder.oracles.results.test_printed import book
from tests.languages import CHOSEN, edition_of
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.oracles.results.accounts import Account

BOOK = BOOKS / "manuscript"
# Both parts of a page: what print has too, and what opens on the web alone.
NOTE = """<p id="p1-1">The army cleared it.</p><aside class="note" id="n1-1">Alpha News, paragraph 2.
Beta News, timeline, 18 April 2011, citing the army. Differ: B1.<div data-measure="data">
The army cleared Clock Square. killed in Clock Square</div></aside>
<aside class="note" id="n1-2">Alpha News, paragraph {number}.{march}</aside>"""
MARCH = '<div data-measure="data">A march was held in Hama.</div>'
REGISTER = """<p id="b1">B1. The army cleared Clock Square.</p><table><tr><td>Beta News, citing the army:
It counts what others do not. ({scope})</td></tr></table><p>Why they may differ: {note}</p>"""
SCOPE, REASON = (
    "killed in Clock Square",
    "Beta News counts 200–300 people, perhaps with those of the next day.",
)


@pytest.fixture
def messages() -> Messages:
    """Return the words of the small book in English."""
    return Messages(edition_of("en"), load_ledger(BOOK / "docs/evidence", CHOSEN))


def accounts(
    folder: Path,
    messages: Messages,
    *,
    march: str = MARCH,
    number: str = "3",
    scope: str = SCOPE,
    note: str = REASON,
) -> list[Account]:
    """Return the accounts of a web edition with these words in it."""
    pages = {
        "chapters/01-first": NOTE.format(march=march, number=number),
        "appendices/b-differences": REGISTER,
    }
    for name, text in pages.items():
        path = folder / f"{name}.html"
        path.parent.mkdir(exist_ok=True, parents=True)
        said = text.format(scope=scope, note=note) if text == REGISTER else text
        path.write_text(
            f"<html><meta charset='utf-8'><body><main>{said}</main></body></html>", encoding="utf-8"
        )
    return accounts_of(messages, folder)


def lost(found: list[Account]) -> list[tuple[str, str, str]]:
    """Return the parts that are missed."""
    return [(one.item.claim, one.item.passage, one.item.kind) for one in found if one.is_lost]


def test_every_part_is_found_where_it_stands(tmp_path: Path, messages: Messages) -> None:
    """A statement may open on the web alone; scope, authority and note have their places in print."""
    found = accounts(tmp_path, messages)
    assert [] == lost(found)
    places = {(one.item.passage, one.item.kind): (one.printed, one.shown) for one in found}
    register = "appendices/b-differences, B1"
    assert ((register,), ()) == places["beta-news", "statement"]
    assert ((register,), ("chapters/01-first, note 1",)) == places["beta-news", "scope"]
    assert register in places["beta-news", "authority"][0]
    assert "chapters/01-first, note 1" in places["beta-news", "authority"][0]
    assert ((register,), ()) == places["", "note"]
    assert ((), ("chapters/01-first, note 2",)) == places["alpha-news", "statement"]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ({"march": ""}, ("march-held", "alpha-news", "statement")),
        ({"number": "4"}, ("march-held", "alpha-news", "citation")),
        ({"note": "Nothing."}, ("square-cleared", "", "note")),
        ({"note": f'<span data-measure="data">{REASON}</span>'}, ("square-cleared", "", "note")),
    ],
)
def test_what_stands_nowhere_is_missed(
    tmp_path: Path, messages: Messages, words: dict[str, str], part: tuple[str, str, str]
) -> None:
    """A statement that opens nowhere, a place that no note names, a note that print lacks: each is named."""
    found = accounts(tmp_path, messages, **words)
    assert part in lost(found)
    assert {part[0]} == {claim for claim, _passage, _kind in lost(found)}
    problems = list(account_problems(found, "the en edition"))
    assert {("E070", part[0])} == {(problem.code, problem.subject) for problem in problems}
    assert all(problem.line for problem in problems)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Locator("time", time="00:12:05-00:13:20"), ("alphanews", "00:12:05", "00:13:20")),
        (Locator("page", page="12-14"), ("alphanews", "12", "14")),
        (Locator("page", page="12"), ("alphanews", "12")),
        (Locator("text", paragraph=3), ("alphanews", "3")),
        (Locator("table", number=7), ("alphanews", "7")),
        (Locator("table", row="Homs", page="9"), ("alphanews", "homs", "9")),
        (Locator("section", name="حمص", paragraph=3), ("alphanews", "hometown", "3")),
        (Locator("section", name="حماة"), ("alphanews", "حماة")),
        (Locator("lead"), ("alphanews", "introduction")),
    ],
)
def test_the_ends_of_a_range_are_looked_for_apart(messages: Messages, place: Locator, expected: str) -> None:
    """Between the first page or time and the last each edition sets its own mark: both are looked for.

    A section has the name that the edition gives it; where there is no number, words say where.
    """
    sources = messages.ledger.sources
    alpha = replace(sources["alpha-news"], sections=(DocumentSection("حمص", {"en": "Home town"}),))
    ledger = replace(messages.ledger, sources=sources | {"alpha-news": alpha})
    assert expected == words(replace(messages, ledger=ledger), "citation", locator=place)


def words(messages: Messages, kind: str, **changed: Any) -> tuple[str, ...]:
    """Return what is looked for of a part of the march's one passage, which reads otherwise."""
    claim = messages.ledger.claims["march-held"]
    moved = replace(claim, positions=(replace(claim.positions[0], **changed),))
    ledger = replace(messages.ledger, claims={claim.id: moved})
    return next(item.words for item in items_of(replace(messages, ledger=ledger)) if item.kind == kind)


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (Attribution(source="beta-news"), "beta"),
        (Attribution(actor="the-army"), "thearmy"),
        (Attribution(text="A man in {place}`hama`"), "amaninhama"),
    ],
)
def test_whom_a_document_names_is_looked_for(messages: Messages, named: Attribution, expected: str) -> None:
    """Another document by the name that notes have for it, an actor by his, anybody else in words."""
    sources = messages.ledger.sources
    short = replace(sources["beta-news"], names={"en": Name("Beta News", short="Beta")})
    ledger = replace(messages.ledger, sources=sources | {"beta-news": short})
    assert (expected,) == words(replace(messages, ledger=ledger), "authority", attribution=named)


def test_a_title_in_a_text_is_passed_over(messages: Messages) -> None:
    """Its marks differ from place to place: what stands before and behind it is looked for."""
    named = Attribution(text="A man of {title}`alpha-news` in {place}`hama`")
    assert ("amanof", "inhama") == words(messages, "authority", attribution=named)


def test_what_the_editors_infer_is_looked_for(messages: Messages) -> None:
    """Each reason by itself."""
    assert ("hamaismeant",) == words(messages, "inference", inferred={"place": "{place}`hama` is meant."})


def test_a_scope_may_be_on_the_web_alone(tmp_path: Path, messages: Messages) -> None:
    """The sentence says whom the figure counts, so that print can do without; the terminal says so."""
    found = accounts(tmp_path, messages, scope="")
    assert [] == lost(found)
    assert "scope: web only (chapters/01-first, note 1)" in accounts_text(found)
    assert "scope, web only: 2" in accounts_text(found)


def test_each_claim_is_shown_with_its_parts_beneath(tmp_path: Path, messages: Messages) -> None:
    """What is lost is said to be, and so is what stands on the web alone without a reason."""
    found = accounts(tmp_path, messages, march="", note=f'<span data-measure="data">{REASON}</span>')
    lines = accounts_text(found).splitlines()
    heads = [line for line in lines[: lines.index("")] if not line.startswith(" ")]
    assert list(messages.ledger.claims) == heads
    assert "  alpha-news  statement: NOWHERE" in lines[lines.index("march-held") :]
    place = "appendices/b-differences, B1"
    assert f"  –  note: WITHOUT A REASON web only ({place})" in lines
    counts = [line for line in lines[lines.index("") + 1 :] if not line.startswith("web only")]
    assert sorted(counts) == counts
    assert {"statement, NOWHERE: 1", "note, NOWHERE: 1"} <= set(counts)
    problems = {each.subject: each.message for each in account_problems(found, "the en edition")}
    assert "the note of the editors stands only on the web in the en edition." == problems["square-cleared"]
    assert "the statement of alpha-news stands nowhere in the en edition." == problems["march-held"]


def test_under_the_name_of_a_document_its_passages_need_no_other(tmp_path: Path, messages: Messages) -> None:
    """In a section of the list of sources the number alone says where."""
    page = tmp_path / "appendices/e-sources.html"
    page.parent.mkdir()
    page.write_text(
        f"<html><meta charset='utf-8'><body><main><h1>Sources</h1><h2>Alpha News</h2>"
        f"<p>{'A long account of the paper. ' * 30} A march was held in Hama (3).</p></main></body></html>",
        encoding="utf-8",
    )
    found = accounts(tmp_path, messages, march="")
    assert [] == [part for part in lost(found) if part[0] == "march-held"]


def test_a_document_is_known_under_its_full_name_and_its_short_one(
    tmp_path: Path, messages: Messages
) -> None:
    """A list of sources is headed by full names, where notes have short ones."""
    sources = messages.ledger.sources
    short = replace(sources["alpha-news"], names={"en": Name("Alpha News", short="Alpha")})
    renamed = replace(messages, ledger=replace(messages.ledger, sources=sources | {"alpha-news": short}))
    page = tmp_path / "appendices/e-sources.html"
    page.parent.mkdir()
    for heading, missed in (("Alpha News", False), ("Alpha", False), ("Beta News", True)):
        page.write_text(
            f"<html><meta charset='utf-8'><body><main><h1>Sources</h1><h2>{heading}</h2>"
            "<p>A march was held in Hama (3).</p></main></body></html>",
            encoding="utf-8",
        )
        parts = lost(accounts(tmp_path, renamed, march="", number="9"))
        assert missed is (("march-held", "alpha-news", "citation") in parts), heading


def test_a_phrase_in_another_script_has_the_marks_of_that_script(tmp_path: Path, messages: Messages) -> None:
    """A page quotes Latin words with Latin marks, where the catalog has those of its own language."""
    claim = messages.ledger.claims["march-held"]
    said = replace(claim.positions[0], says="A march «was held» in {place}`hama`.")
    claims = messages.ledger.claims | {claim.id: replace(claim, positions=(said,))}
    changed = replace(messages, ledger=replace(messages.ledger, claims=claims))
    held = '<div data-measure="data">A march “was held” in Hama.</div>'
    part = ("march-held", "alpha-news", "statement")
    assert part not in lost(accounts(tmp_path, changed, march=held))
    assert part in lost(accounts(tmp_path, changed, march=held.replace("was held", "was had")))


def test_print_may_lack_what_only_pages_without_print_tell(tmp_path: Path, messages: Messages) -> None:
    """Where all documents that tell a claim are left out of print, its parts may stand on screens alone."""
    accounts(tmp_path / "web", messages)
    pdf = book(tmp_path / "a.pdf", ("P", "Nothing of it."))
    missed = {part[0] for part in lost(accounts_of(messages, tmp_path / "web", pdf))}
    assert "march-held" in missed
    told = messages.ledger.claims["march-held"].told
    spared = lost(accounts_of(messages, tmp_path / "web", pdf, told))
    assert "march-held" not in {part[0] for part in spared}
    some = lost(accounts_of(messages, tmp_path / "web", pdf, ["appendices/other"]))
    assert "march-held" in {part[0] for part in some}
    twice = replace(messages.ledger.claims["march-held"], told=(*told, "chapters/other"))
    ledger = replace(messages.ledger, claims={**messages.ledger.claims, "march-held": twice})
    both = lost(accounts_of(Messages(messages.edition, ledger), tmp_path / "web", pdf, told))
    assert "march-held" in {part[0] for part in both}


def test_what_is_not_translated_is_looked_for_in_the_language_of_the_book(
    tmp_path: Path, messages: Messages
) -> None:
    """A draft prints it so, in whatever edition; names and places are the edition's own."""
    untranslated = Messages(edition_of("ar"), messages.ledger)
    assert {"authority", "citation"} >= {kind for _c, _p, kind in lost(accounts(tmp_path, untranslated))}


def test_the_finished_files_of_an_edition_are_asked(tmp_path: Path, messages: Messages) -> None:
    """Its pages and its PDF, in whichever order; of the pages what print has not is the web's alone."""
    accounts(tmp_path / "web", messages, march="")
    printed = [item for item in items_of(messages) if item.kind != "note"]
    pdf = book(tmp_path / "a.pdf", *(("P", " ".join(item.words)) for item in printed))
    asked = Folders(BOOK), CHOSEN, edition_of("en")
    everywhere = [tmp_path / "a.epub", pdf, tmp_path / "web"]
    assert [] == check_accounts(*asked, everywhere[:2])
    (lost,) = [each for each in check_accounts(*asked, everywhere) if each.subject == "square-cleared"]
    assert "the note of the editors stands only on the web in the en edition." == lost.message
    alone = check_accounts(*asked, [tmp_path / "web"])
    assert {"march-held"} == {each.subject for each in alone}


def test_the_accounts_of_the_first_edition_that_stands_there_are_shown(
    tmp_path: Path, messages: Messages
) -> None:
    """Where none does, it is said what to do."""
    root = tmp_path / "book"
    shutil.copytree(BOOK, root)
    assert "No web edition stands in dist/" in print_accounts(Folders(root), CHOSEN)
    accounts(root / "dist/web/en", messages, march="")
    shown = print_accounts(Folders(root), CHOSEN)
    assert "  alpha-news  statement: NOWHERE" in shown.splitlines()
    book(root / "dist/tiny-en.pdf", ("P", "Nothing."))
    assert "WITHOUT A REASON" in print_accounts(Folders(root), CHOSEN)


def test_an_entry_is_known_by_its_number(tmp_path: Path, messages: Messages) -> None:
    """Where the register heads an entry otherwise than the ledger's sentence, what stands there counts."""
    path = tmp_path / "b.html"
    path.write_text(
        "<main><p id='b1'>B1. The square.</p><p>Beta News, timeline, 18 April 2011.</p></main>",
        encoding="utf-8",
    )
    found = accounts_of(messages, tmp_path)
    assert {("b, B1",)} == {
        one.printed for one in found if (one.item.passage, one.item.kind) == ("beta-news", "citation")
    }


def test_the_whole_account_is_shown(tmp_path: Path, messages: Messages) -> None:
    """Each part of each claim, how many there are of each kind, and why some may be missing."""
    web = accounts(tmp_path, messages)
    lines = accounts_text(web).splitlines()
    gap = lines.index("")
    assert [f"web only, {kind}: {reason}" for kind, reason in WEB_ONLY.items()] == lines[-len(WEB_ONLY) :]
    counts = lines[gap + 1 : -len(WEB_ONLY)]
    assert len(web) == sum(int(each.rpartition(" ")[2]) for each in counts)
    states = {"printed" if one.printed else "web only" for one in web}
    assert states == {each.partition(", ")[2].partition(":")[0] for each in counts}
    for one in web:
        place = "; ".join(one.printed) or f"web only ({'; '.join(one.shown)})"
        assert f"  {one.item.passage or '–'}  {one.item.kind}: {place}" in lines[:gap]


def test_each_part_of_a_passage_is_looked_for(messages: Messages) -> None:
    """What it lacks is not: no scope of a figure without one, nobody whom it does not name."""
    whole = [(item.claim, item.passage, item.kind) for item in items_of(messages)]
    claim = messages.ledger.claims["march-held"]
    figures = {
        name: Quantity(2, 2, "exact", "person", scope) for name, scope in (("a", None), ("b", "In town."))
    }
    passage = replace(
        claim.positions[0],
        quantities=figures,
        attribution=Attribution(text="A man"),
        inferred={"place": "So."},
    )
    more = replace(claim, positions=(passage,), note="Perhaps.")
    ledger = replace(messages.ledger, claims={claim.id: more})
    found = [(item.passage, item.kind, item.words) for item in items_of(replace(messages, ledger=ledger))]
    assert [
        ("alpha-news", "citation"), ("alpha-news", "statement"), ("alpha-news", "scope"),
        ("alpha-news", "authority"), ("alpha-news", "inference"), ("", "note"),
    ] == [(where, kind) for where, kind, _words in found]  # fmt: skip
    assert [("intown",), ("aman",), ("so",), ("perhaps",)] == [said for _, _, said in found[2:]]
    assert ("march-held", "alpha-news", "scope") not in whole
