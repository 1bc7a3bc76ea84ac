"""The manuscript works with every builder, in parallel, and in any order of languages."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.core.problems import ProblemsFound
from chronicle.sphinx_ext import nodes as own_nodes
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.mention_records import mentions, told
from tests.builder.sphinx_ext.conftest import FULL, tiny_book

OUTPUTS = ("html", "epub", "pdf")
BUILDERS = [
    *("text", "xml", "pseudoxml", "gettext", "latex", "man", "texinfo", "singlehtml", "dirhtml"),
    *OUTPUTS,
]
FIGURE = """
figures:
  - {id: square, kind: timeline, title: Square, caption: One., alt: A line., description: A day.,
     window: ["2011-01", "2011-12"], lines: [{show: [square-cleared]}]}
"""
MORE = [f"chapters/{number:02}-more" for number in range(3, 9)]
SUBJECT = """
subjects:
  - {id: towns, names: {en: {main: towns}, ar: {main: مدن}, zh: {main: 城镇}}, see: [hama]}
"""
SHORT = "---\nshort_title: Second\n---\n\n# The second day"
ENDS = """\
It ends, as {figure}`square` shows, and not alike, {difference}`square-cleared`.

```{chronicle-figure} square
```
"""


@pytest.fixture(scope="module")
def with_all_nodes(tmp_path_factory):
    """Return a tiny book that has been read, and has each of our own nodes."""
    book = tiny_book(tmp_path_factory.mktemp("wiring") / "book")
    book.write("docs/figures/square.yaml", FIGURE)
    book.edit("docs/chapters/02-second.md", "It ends.", ENDS)
    book.edit("docs/chapters/02-second.md", "# The second day", SHORT)
    book.write("docs/evidence/subjects.yaml", SUBJECT)
    names = ("chronology", "data-files", "data-fields", "index")
    lists = "".join(f"```{{appendix}} {name}\n```\n\n" for name in names)
    book.write("docs/appendices/a-list.md", f"# List\n\n{lists}")
    book.enlist("appendices/a-list")
    made = set()
    with pytest.MonkeyPatch.context() as patch:
        for own in OWN:
            patch.setattr(own, "__init__", _noted(own, made))
        built = book.build("en", "dummy")
    assert ("", set(OWN)) == (built.warnings, made)
    return book


@pytest.mark.whole
@pytest.mark.parametrize("builder", BUILDERS)
def test_all_own_nodes_in_every_builder(with_all_nodes, builder):
    """No builder of Sphinx meets a node that it does not know (U-SPH-14); none of ours reads again."""
    built = with_all_nodes.build("en", builder)
    assert "" == built.warnings
    if builder in OUTPUTS:
        assert [] == built.read


OWN = [own for own in vars(own_nodes).values() if isinstance(own, type) and issubclass(own, nodes.Element)]


def _noted(own, made):
    """Return a constructor that notes that there is a node of this kind."""
    begin = own.__init__

    def construct(self, *args, **attributes):
        made.add(own)
        begin(self, *args, **attributes)

    return construct


def test_arabic_then_chinese_in_one_worker(tiny):
    """Two editions built one after the other in one process stay themselves (U-SPH-13)."""
    tiny.translate("ar", "chapters/02-second", {"The second day": "اليوم الثاني", "It ends.": "انتهى."})
    tiny.translate("zh", "chapters/02-second", {"The second day": "第二天"})
    arabic = tiny.build("ar")
    chinese = tiny.build("zh")
    assert "اليوم الثاني" == arabic.app.env.titles["chapters/02-second"].astext()
    assert "第二天" == chinese.app.env.titles["chapters/02-second"].astext()
    assert "It ends." == chinese.paragraph("chapters/02-second", "2.2").astext()


def test_what_is_read_once_is_not_read_again(tiny):
    """After one reading of a translation the three outputs write from what was read (U-SPH-15)."""
    assert 3 == len(tiny.build("ar", "dummy").read)
    assert [[], [], []] == [tiny.build("ar", builder, write=False).read for builder in OUTPUTS]


@pytest.mark.whole
def test_parallel_reading(tiny):
    """Notes, numbers, mentions and answers are the same when several processes read."""
    for number in range(3, 9):
        tiny.write(f"docs/chapters/{number:02}-more.md", "# More\n\nOf {place}`hama`.{claim}`march-held`\n")
    tiny.enlist(*MORE)
    alone = tiny.build("en")
    tiny.edit("docs/index.md", ":caption: Chapters", ":caption: All")
    together = tiny.build("zh", parallel=2)
    assert 8 == len({name for name, _ in mentions(alone.app.env, "place")["hama"]})
    assert kept(alone.app.env).mentions == kept(together.app.env).mentions
    assert kept(alone.app.env).answers.keys() == kept(together.app.env).answers.keys()
    assert [] == tiny.build("zh").read


def test_faults_of_parallel_readers_are_reported_together(tiny):
    """Faults that several processes find are told in one list."""
    for number in range(3, 9):
        tiny.write(f"docs/chapters/{number:02}-more.md", "# More\n\nOf {place}`hamaa`.\n")
    tiny.enlist(*MORE)
    with pytest.raises(ProblemsFound) as found:
        tiny.build("en", parallel=2)
    assert [f"docs/chapters/{number:02}-more.md" for number in range(3, 9)] == [
        problem.path for problem in found.value.problems
    ]


def test_a_chapter_outside_the_contents(tiny):
    """A chapter that no contents list names is refused by name."""
    tiny.write("docs/chapters/03-lost.md", "# Lost\n\nText.\n")
    with pytest.raises(ProblemsFound) as found:
        tiny.build("en")
    assert [("docs/chapters/03-lost.md", "M020")] == [
        (problem.path, problem.code) for problem in found.value.problems
    ]


def test_lint_and_ledger_faults_come_together(tiny):
    """A chapter's faults of markup and of evidence are told in one run."""
    tiny.edit("docs/chapters/02-second.md", "It ends.", "It <b>ends</b>.{claim}`unknown-claim`")
    with pytest.raises(ProblemsFound) as found:
        tiny.build("en")
    assert {"M011", "E008"} == {problem.code for problem in found.value.problems}


def test_mentions_are_open_to_the_rooms(tiny):
    """The output rooms find where each claim is told and each place is named, in reading order."""
    env = tiny.build("en").app.env
    anchors = ["p1-1", "p1-2"]
    assert [("chapters/01-first", name) for name in anchors] == told(env)["square-cleared"]
    assert ("chapters/02-second", "p2-1") == mentions(env, "place")["hama"][-1]
    assert ["the-army"] == list(mentions(env, "actor"))


def test_a_release_compares_the_ledger_with_the_chapters(tiny):
    """A claim that its chapter never names stops a release."""
    tiny.edit(
        "docs/evidence/claims/01-first.yaml",
        "told: [chapters/01-first]\n    positions",
        "told: [chapters/02-second]\n    positions",
    )
    with pytest.raises(ProblemsFound) as found:
        tiny.build("en", chronicle_release=True, chronicle_book=FULL)
    assert ["march-held"] == [problem.subject for problem in found.value.problems if problem.code == "M042"]
