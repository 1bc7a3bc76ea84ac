"""No number and no paragraph of a chapter comes from nowhere."""

from __future__ import annotations

import re

import pytest
from docutils import nodes
from docutils.utils import new_document
from sphinx import addnodes

from chronicle.book.recording import record_numbers
from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from chronicle.sphinx_ext.nodes import ledger_role
from chronicle.sphinx_ext.sourcing import _below, _printed
from tests.builder.sphinx_ext.conftest import FULL, tiny_book

SECOND = "docs/chapters/02-second.md"
CLEAN = """\
# The second day

(label-march)=
## The march
(march)=
The march went through {place}`hama`.{claim}`march-held`

(label-end)=
## The end
(end)=
% editorial: silence
It ends.
"""


@pytest.fixture
def sourced(tiny):
    """Return the tiny book with every paragraph sourced or marked."""
    return make_sourced(tiny)


def make_sourced(tiny):
    """Give every paragraph of the tiny book a source or a mark."""
    first = "docs/chapters/01-first.md"
    tiny.edit(first, "It went on until {date}`square-cleared`.", "It went on.{claim}`march-held`")
    tiny.edit(first, "- A list has", "% editorial: method\n- A list has")
    tiny.edit(first, "> Nor has", "% editorial: method\n\n> Nor has")
    tiny.write(SECOND, CLEAN)
    # Each line of the documents has a claim or a reason.
    sources = tiny.root / "docs/evidence/sources.yaml"
    text = sources.read_text(encoding="utf-8")
    for lines in ('"1, 3"', '"2"'):
        text = text.replace('{statement: "1-3"', f"{{statement: {lines}", 1)
    sources.write_text(text, encoding="utf-8")
    return tiny


def problems(book, language="en", **settings):
    """Return what stops a strict reading, in order."""
    try:
        book.build(language, chronicle_strict=True, **settings)
    except ProblemsFound as found:
        return sorted(found.problems)
    return []


def faults(book, language="en", **settings):
    """Return path, line and code of each fault that stops a strict reading."""
    return [(each.path, each.line, each.code) for each in problems(book, language, **settings)]


def test_a_sourced_book_passes(sourced):
    """Claims and marks are all that a chapter needs."""
    assert [] == faults(sourced)
    assert [] == faults(sourced, "ar")


# What a chapter is changed in: before, after, line and code of the fault.
REFUSED = [
    ("It ends.", "The army killed 99 people in 3 places.", 12, "M050"),
    ("It ends.", "It ends.\nThe army killed ٩٩ people.", 13, "M050"),
    ("## The end", "## The end of 2011", 9, "M050"),
    ("It ends.", "It ends with `99`.", 12, "M050"),
    ("It ends.", "It ends with {ref}`99 people <label-march>`.", 12, "M050"),
    ("It ends.", "It ends with [99 people](01-first.md).", 12, "M050"),
    ("It ends.", "It ends with {foreign}`٩٩ <ar>`.", 12, "M050"),
    ("It ends.", "It ends with &#57;&#57; people.", 12, "M050"),
    ("It ends.", "It ends.\n\n:::{note}\nNine and ９.{claim}`march-held`\n:::", 15, "M050"),
    ("It ends.", "It ends.\n\nThe army came.", 14, "M051"),
    ("It ends.", "It ends.\n\n- The army came.", 14, "M051"),
    ("`march-held`\n", "`march-held`\nThe army came.\n", 7, "M052"),
    ("% editorial: silence", "% editorial: sylence", 12, "M053"),
    ("The march went", "% editorial: silence\nThe march went", 7, "M053"),
    ("It ends.", "It ends on {date}`square-cleared`.", 12, "M054"),
    ("through {place}`hama`.", "on {date}`square-cleared`.", 6, "M055"),
    ("It ends.", "There are {count}`sources`.", 12, "M056"),
]


def outside(*numbers, of):
    """Return what is told of numbers that stand outside a role in a sentence."""
    return [(f"“{each}” stands outside a role.", of, "") for each in numbers]


COUNTS = (
    "There is: documents, claims, claims.one, claims.same, claims.differ, claims.doubtful, positions, "
    "differences, documents@claim, claims@1-7, positions@1-7."
)
# What is told of each change above: the message, the words, what to do.
TOLD = [
    outside("3", "99", of="The army killed 99 people in 3 places."),
    outside("٩٩", of="The army killed ٩٩ people."),
    outside("2011", of="The end of 2011"),
    outside("99", of="99"),
    outside("99", of="99 people"),
    outside("99", of="99 people"),
    outside("٩٩", of="٩٩"),
    outside("99", of="It ends with 99 people."),
    outside("９", of="Nine and ９."),
    [("nothing stands behind this paragraph.", "The army came.", "")],
    [("nothing stands behind this paragraph.", "The army came.", "")],
    [("nothing stands behind these sentences.", "The army came.", "")],
    [("there is no kind “sylence” of editorial text.", "", "Did you mean “silence”?")],
    [("every sentence of this paragraph already has its claim.", "", "")],
    [("{date}`square-cleared` stands in editorial text.", "", "")],
    [
        (
            "{date}`square-cleared` is of a claim that no note of this paragraph names.",
            "",
            "Add square-cleared to the {claim} after it.",
        )
    ],
    [("The ledger has no count “sources”.", "sources", COUNTS)],
]
# The same for what leads to the evidence, with the codes of all its faults.
LEADING = [
    ("## The march", "(sum)=\nThere was a march ({paragraph}`march`).\n\n## The march", []),
    ("## The march", "(sum)=\nOn {date}`square-cleared` ({paragraph}`march`).\n\n## The march", ["M055"]),
    ("## The march", "(sum)=\nA march ({paragraph}`march`).\nAnd more.\n\n## The march", ["M052"]),
    ("It ends.", "It ends ({paragraph}`march`).", []),
    ("% editorial: silence\nIt ends.", "It ends ({paragraph}`march`).", ["M051"]),
    ("% editorial: silence\nIt ends.", "It is disputed ({difference}`square-cleared`).", []),
    ("% editorial: silence\nIt ends.", "It is ({difference}`square-cleared`) so.\nAnd more.", ["M052"]),
    ("% editorial: silence\nIt ends.", "On {date}`square-cleared` ({difference}`square-cleared`).", []),
]


def chapter(before, after, name):
    """Return the clean chapter with a change, its anchors renamed so that a book can have several."""
    assert before in CLEAN
    text = CLEAN.replace(before, after)
    return re.sub(r"^\((.*)\)=$", rf"(\1-{name})=", text, flags=re.MULTILINE)


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    """Return the faults of one book that has a chapter for each change, by the place of the change."""
    book = make_sourced(tiny_book(tmp_path_factory.mktemp("sourcing") / "book"))
    changes = [(before, after) for before, after, *_ in (*REFUSED, *LEADING)]
    names = [f"chapters/{number:02}-row" for number in range(3, 3 + len(changes))]
    for name, (before, after) in zip(names, changes, strict=True):
        book.write(f"docs/{name}.md", chapter(before, after, name[9:11]))
    book.enlist(*names)
    found = problems(book)
    # A draft goes on with all but a count of what nothing tells.
    for name, row in zip(names, REFUSED, strict=False):
        if row[-1] == "M056":
            book.write(f"docs/{name}.md", chapter("It ends.", "It ends.", name[9:11]))
    book.build("en")
    by_name = {f"docs/{name}.md": [] for name in names}
    for each in found:
        by_name[each.path].append(each)
    return list(by_name.values())


@pytest.mark.parametrize("at", range(len(REFUSED)), ids=[repr(row[1]) for row in REFUSED])
def test_what_has_no_source_is_refused(rows, at):
    """A number, a paragraph or its tail without a source is named with its line; a draft goes on."""
    *_, line, code = REFUSED[at]
    found = [(each.line, each.code) for each in rows[at]]
    assert (line, code) in found
    # A paragraph that is new has no name either; nobody asks for one in the line of a mark that is wrong.
    assert {code} == {each for _, each in found} - {"M110"} - ({"M051"} if code == "M053" else set())


@pytest.mark.parametrize("at", range(len(REFUSED)), ids=[repr(row[1]) for row in REFUSED])
def test_what_has_no_source_is_told_in_words(rows, at):
    """What stands there, and what to do where that is plain."""
    code = REFUSED[at][-1]
    assert TOLD[at] == [(each.message, each.subject, each.remedy) for each in rows[at] if each.code == code]


@pytest.mark.parametrize("at", range(len(LEADING)), ids=[repr(row[1]) for row in LEADING])
def test_a_summary_and_a_difference_lead_to_the_evidence(rows, at):
    """What opens a chapter may name paragraphs that tell it, and any sentence its entry of the register."""
    assert LEADING[at][-1] == [each.code for each in rows[len(REFUSED) + at]]


def test_the_mark_is_neither_printed_nor_translated(sourced):
    """The editors' marks leave the doctree, and the messages are those of the text without them."""
    document = sourced.build("en", chronicle_strict=True).doctree("chapters/02-second")
    assert "editorial" not in document.astext()
    assert "It ends." in document.astext()


def test_a_release_is_as_strict(sourced):
    """What check refuses a release refuses too."""
    record_numbers(Folders(sourced.root), FULL["version"])
    sourced.edit(SECOND, "It ends.", "The army killed 99 people in 3 places.")
    with pytest.raises(ProblemsFound) as found:
        sourced.build("en", chronicle_release=True, chronicle_book=FULL)
    assert [(SECOND, 12, "M050"), (SECOND, 12, "M050")] == [
        (problem.path, problem.line, problem.code) for problem in found.value.problems
    ]


def test_a_book_without_claims_says_what_it_likes(tiny):
    """A report without a ledger types its numbers, in every language."""
    for name in ("claims/01-first.yaml", "sources.yaml", "corrections.yaml"):
        (tiny.root / "docs/evidence" / name).unlink()
    tiny.write("docs/chapters/01-first.md", "# One\n\nIn 2011, 99 people came.\n")
    tiny.write(SECOND, "# Two\n\n99 people in 3 places.\n")
    tiny.translate("ar", "chapters/02-second", {"99 people in 3 places.": "99 شخصاً في 3 أماكن."})
    assert [] == faults(tiny)
    document = tiny.build("ar", chronicle_strict=True).doctree("chapters/02-second")
    assert "شخصاً" in document.astext()


def test_the_ledger_itself_is_asked(sourced):
    """A claim told in a document that is not there, and a line of a copy without a reason, are refused."""
    sourced.edit(
        "docs/evidence/claims/01-first.yaml", "told: [chapters/01-first]", "told: [chapters/77-nowhere]"
    )
    assert "E022" in {code for _path, _line, code in faults(sourced)}


def test_all_that_a_chapter_prints_is_looked_at():
    """Alternatives of pictures, titles of links, headings of contents too; no comment and no target."""
    document = new_document("a.md")
    document += nodes.comment("", "of 1")
    document += nodes.paragraph(
        "", "", nodes.Text("of 2"), ledger_role("", "x", role="value", body="a.b3"),
        ledger_role("", "x", role="place", body="of 4 <m5>"),
        ledger_role("", "x", role="ref", body="of 6 <a7>"), nodes.reference("", "", title="of 8"),
        addnodes.pending_xref("", title="of 9"),
    )  # fmt: skip
    document += [nodes.image(alt="of 10"), nodes.image(title="of 11"), nodes.reference("", "")]
    document += addnodes.toctree("", rawcaption="of 12", entries=[("of 13", "a"), (None, "b")])
    assert [f"of {number}" for number in (2, 6, 8, 9, 10, 12, 13)] == [
        said for _node, said in _printed(document)
    ]


@pytest.mark.parametrize("names", [0, 1, 2])
def test_a_mark_stands_above_the_names_of_its_paragraph(names):
    """However many names a paragraph has, the mark above them is its own."""
    mark, paragraph = nodes.comment("", "editorial: guide"), nodes.paragraph("", "Text.")
    nodes.section("", mark, *(nodes.target() for _ in range(names)), paragraph)
    assert paragraph is _below(mark)
    assert _below(paragraph) is None
