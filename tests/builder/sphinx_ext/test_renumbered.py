"""A number that readers of an earlier release have cited is found again."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.book.recording import record_numbers
from chronicle.book.renumbered import former_numbers, renumbered
from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from chronicle.ledger.loader import load_ledger
from chronicle.ledger.releases import Numbers, Release
from chronicle.sphinx_ext.faults import FaultsInBook
from tests.languages import CHOSEN

from .test_wiring import FULL

FIRST, SECOND, NUMBERS = (
    "docs/chapters/01-first.md",
    "docs/chapters/02-second.md",
    "docs/evidence/numbers.yaml",
)


def release(version, chapters=None, **paragraphs):
    """Return a release."""
    return Release(version, chapters or {}, paragraphs)


def test_what_has_its_number_still_is_not_listed():
    """A book whose numbers have stayed has nothing to tell."""
    one = release("1", {"city": "1"}, march="1.1")
    assert [] == renumbered([one], one.numbers)


def test_each_changed_number_is_listed_once():
    """A row says of an old number in which versions it stood, and what has become of it."""
    old = [release("1", {"city": "1"}, march="1.10", end="1.9"), release("2", {"city": "2"}, march="1.10")]
    now = Numbers({"city": "3"}, {"march": "2.1"})
    assert [
        ("chapter", "city", "1", "3", ("1",)),
        ("chapter", "city", "2", "3", ("2",)),
        ("paragraph", "end", "1.9", "", ("1",)),
        ("paragraph", "march", "1.10", "2.1", ("1", "2")),
    ] == renumbered(old, now)


@pytest.mark.parametrize(
    ("old", "now", "kept"),
    [
        ([release("1", march="1.3")], {"march": "1.2"}, {"march": ["1.3"]}),
        ([release("1", march="1.1")], {"march": "1.2", "new": "1.1"}, {}),  # it means another paragraph now
        (
            [release("1", march="1.3"), release("2", end="1.3")],
            {"march": "1.1", "end": "1.2"},
            {},
        ),  # it did once
        ([release("1", march="1.3")], {"march": "2.1"}, {}),  # it is on another page now
        ([release("1", march="1.3")], {}, {}),  # it is gone
    ],
)
def test_an_old_number_never_leads_to_another_paragraph(old, now, kept):
    """A page keeps an old number only where it has never meant anything else."""
    assert kept == former_numbers(old, Numbers({}, now))


def test_numbers_are_recorded_once(tiny):
    """A record holds every chapter and paragraph; a second run changes nothing."""
    folders = Folders(tiny.root)
    assert record_numbers(folders, "1.0.0")
    written = (tiny.root / NUMBERS).read_bytes()
    assert not record_numbers(folders, "1.0.0")
    assert written == (tiny.root / NUMBERS).read_bytes()
    (recorded,) = load_ledger(folders.evidence, CHOSEN).releases
    assert {"first": "1", "second": "2"} == recorded.numbers.chapters
    assert ("1.2", "2.2") == tuple(recorded.numbers.paragraphs[name] for name in ("march-held", "ends"))


def test_an_earlier_record_is_never_rewritten(tiny):
    """Another version is added behind; the same is replaced only on demand, and no other with it."""
    folders = Folders(tiny.root)
    for version in ("1.0", "1.1", "1.2"):
        record_numbers(folders, version)
    before = load_ledger(folders.evidence, CHOSEN).releases
    tiny.edit(FIRST, "(square-cleared)=\n", "(new)=\nA new one.\n\n(square-cleared)=\n")
    with pytest.raises(ProblemsFound) as found:
        record_numbers(folders, "1.1")
    assert [("M114", NUMBERS)] == [(each.code, each.path) for each in found.value.problems]
    assert before == load_ledger(folders.evidence, CHOSEN).releases
    record_numbers(folders, "1.1", again=True)
    one, two, three = load_ledger(folders.evidence, CHOSEN).releases
    assert (one, three) == (before[0], before[2])
    assert "1.3" == two.numbers.paragraphs["march-held"]


def test_a_book_without_names_is_not_recorded(tiny):
    """What has no name could not be found again."""
    tiny.edit(FIRST, "(march-held)=\n", "")
    with pytest.raises(ProblemsFound) as found:
        record_numbers(Folders(tiny.root), "1.0.0")
    assert ["M110"] == [each.code for each in found.value.problems]
    assert not (tiny.root / NUMBERS).exists()


@pytest.mark.parametrize("version", ["", "1 0", "1\n0", "“1”"])
def test_a_version_is_written_as_one(tiny, version):
    """What is no version never gets into the file."""
    with pytest.raises(ProblemsFound):
        record_numbers(Folders(tiny.root), version)


def corrections(tiny, language="en"):
    """Return the appendix of corrections."""
    tiny.write("docs/appendices/j-corrections.md", "# Corrections\n\n```{appendix} corrections\n```\n")
    if "appendices/" not in (tiny.root / "docs/index.md").read_text(encoding="utf-8"):
        tiny.enlist("appendices/j-corrections")
    return tiny.build(language, "html")


def rows(doctree):
    """Return the text of the cells of each row below the heads."""
    return [[cell.astext() for cell in row] for body in doctree.findall(nodes.tbody) for row in body]


def test_the_appendix_leads_from_old_numbers_to_new_ones(tiny):
    """Nothing is printed while nothing has changed; then each old number with its link to the new one."""
    record_numbers(Folders(tiny.root), "1.0.0")
    assert [] == rows(corrections(tiny).doctree("appendices/j-corrections"))
    tiny.edit(FIRST, "(square-cleared)=\n", "(new)=\nA new one.\n\n(square-cleared)=\n")
    tiny.edit(SECOND, "(ends)=\n", "(ends-well)=\n")
    built = corrections(tiny)
    doctree = built.doctree("appendices/j-corrections")
    assert [
        ["Paragraph 1.1", "1.0.0", "Paragraph 1.2"],
        ["Paragraph 1.2", "1.0.0", "Paragraph 1.3"],
        ["Paragraph 1.3", "1.0.0", "Paragraph 1.4"],
        ["Paragraph 2.2", "1.0.0", "no longer in the book"],
    ] == rows(doctree)
    assert "../chapters/01-first.html#march-held" in {
        link["refuri"] for link in doctree.findall(nodes.reference)
    }
    assert "" == built.warnings
    # 1.1, 1.2 and 1.3 mean other paragraphs now
    assert ["p1-3", "march-held"] == built.paragraph("chapters/01-first", "1.3")["ids"]


def test_a_page_keeps_a_number_that_means_nothing_else(tiny):
    """A link to the last paragraph of a chapter that has become shorter still arrives."""
    record_numbers(Folders(tiny.root), "1.0.0")
    text = (tiny.root / FIRST).read_text(encoding="utf-8")
    start, end = text.index("(square-cleared)="), text.index("(march-held)=")
    tiny.write(FIRST, text[:start] + text[text.index("(label-square)=") : end] + text[end:])
    ids = tiny.build("en", "html", write=False).paragraph("chapters/01-first", "1.2")["ids"]
    assert ["p1-2", "two-places-read-march", "p1-3"] == ids


def test_a_release_needs_its_numbers(tiny):
    """A release whose numbers are not recorded, or were recorded before a change, is refused."""

    def asked():
        try:
            tiny.build("en", chronicle_release=True, chronicle_book=FULL)
        except FaultsInBook as found:
            return [(each.path, each.message) for each in found.problems if each.code == "M114"]
        return []

    version = FULL["version"]
    assert [(NUMBERS, f"the numbers of version {version} are not recorded.")] == asked()
    record_numbers(Folders(tiny.root), version)
    assert [] == asked()
    tiny.edit(SECOND, "(ends)=\n", "(ends-well)=\n")
    assert [(NUMBERS, f"the numbers of version {version} are recorded otherwise.")] == asked()
