"""Roles survive translation: glued, reordered, in headings."""

from __future__ import annotations

from docutils import nodes

from chronicle.sphinx_ext.nodes import ledger_role

TITLE = "The first days at {place}`clock-square`"
MARCH = "A march was held in {place}`hama`. It went on until {date}`square-cleared`."
CLEARED = (
    "{actor}`The army <the-army>` cleared {place}`the square <clock-square>`. Alpha News puts the dead at "
    "{value}`square-cleared.killed@alpha-news`, Beta at {value}`square-cleared.killed@beta-news`."
    "{claim}`square-cleared` {claim}`march-held`"
)
CLEARED_AR = (
    "بلغ القتلى و{value}`square-cleared.killed@beta-news` عند بيتا، "
    "و{value}`square-cleared.killed@alpha-news` عند ألفا، حين أخلى {actor}`the-army` "
    "{place}`الساحة <clock-square>`.{claim}`square-cleared` {claim}`march-held`"
)


def inlines(node: nodes.Element, name: str) -> list[str]:
    """Return the texts of the inlines of a class."""
    return [found.astext() for found in node.findall(nodes.inline) if name in found["classes"]]


def test_role_glued_to_arabic_letters(tiny):
    """A role right after an Arabic conjunction is a role, and roles may change their order."""
    tiny.translate("ar", "chapters/01-first", {CLEARED: CLEARED_AR})
    paragraph = tiny.build("ar").paragraph("chapters/01-first", "1.2")
    claims = [
        node["claim"]
        for node in paragraph.children
        if "value" in getattr(node, "attributes", {}).get("classes", [])
    ]
    assert ["square-cleared", "square-cleared"] == claims
    assert paragraph.astext().startswith("بلغ القتلى و")


def test_listed_form_of_a_name(tiny):
    """A translator may give a name one of its listed forms."""
    tiny.translate("ar", "chapters/01-first", {TITLE: "الأيام الأولى {place}`لساحة الساعة <clock-square>`"})
    built = tiny.build("ar")
    assert ["لساحة الساعة"] == inlines(built.app.env.titles["chapters/01-first"], "place")


def test_role_in_a_heading(tiny):
    """A role in a heading reaches title, contents and anchor."""
    built = tiny.build("en")
    env = built.app.env
    section = next(iter(built.doctree("chapters/01-first").findall(nodes.section)))
    assert "The first days at Clock Square" == env.titles["chapters/01-first"].astext()
    assert (
        "The first days at Clock Square"
        == next(iter(env.tocs["chapters/01-first"].findall(nodes.reference))).astext()
    )
    assert ["the-first-days-at-clock-square"] == section["ids"]


def test_anchors_are_those_of_the_source(tiny):
    """A translated heading keeps the anchor of its source, so that links hold in every edition."""
    tiny.translate("ar", "chapters/01-first", {TITLE: "الأيام الأولى في {place}`clock-square`"})
    section = next(iter(tiny.build("ar").doctree("chapters/01-first").findall(nodes.section)))
    assert ["the-first-days-at-clock-square"] == section["ids"]


def test_no_placeholder_is_left(tiny):
    """Each role has become text by the time that the output rooms see the document."""
    built = tiny.build("en")
    left = [node for name in built.app.env.found_docs for node in built.doctree(name).findall(ledger_role)]
    assert [] == left
    assert "" == built.warnings


def test_unknown_names_are_reported_together(tiny):
    """Each name that the ledger does not know is a fault with file, line and the nearest names."""
    tiny.edit("docs/chapters/01-first.md", "{place}`hama`.\nIt", "{place}`hamaa`.\nIt")
    tiny.edit("docs/chapters/01-first.md", "killed@alpha-news", "kiled@alpha-news")
    tiny.edit("docs/chapters/01-first.md", "killed@beta-news`.", "killed`.")
    tiny.edit("docs/chapters/02-second.md", "It ends.", "It ends.{claim}`march-hold`")
    problems = problems_of(tiny)
    assert [
        ("docs/chapters/01-first.md", 4),
        ("docs/chapters/01-first.md", 11),
        ("docs/chapters/01-first.md", 11),
        ("docs/chapters/02-second.md", 11),
    ] == [(problem.path, problem.line) for problem in problems]
    assert all("hama" in problem.remedy for problem in problems[:1])
    assert "march-held" in problems[-1].remedy


def test_each_kind_of_unknown_name(tiny):
    """An unknown claim, value, place, actor or source, and a differing value without one, has its code."""
    rows = [
        ("{place}`hamaa`", "E006"),
        ("{actor}`the-armee`", "E006"),
        ("{title}`alpha-newz`", "E005"),
        ("{date}`square-claered`", "E008"),
        ("{value}`square-claered.killed`", "E008"),
        ("{value}`square-cleared.kiled@beta-news`", "E009"),
        ("{value}`square-cleared.killed@gamma-news`", "E009"),
        ("{value}`square-cleared.killed`", "E010"),
        ("{place}`Hamaah <hama>`", "E011"),
        ("{claim}`march-hold`", "E008"),
    ]
    text = "\n\n".join(f"It ends {written}." for written, _code in rows)
    tiny.edit("docs/chapters/02-second.md", "It ends.", text)
    expected = [("docs/chapters/02-second.md", 11 + 2 * row, code) for row, (_said, code) in enumerate(rows)]
    assert expected == [(problem.path, problem.line, problem.code) for problem in problems_of(tiny)]


def problems_of(tiny, **settings) -> tuple:
    """Return the faults that stop the build."""
    from chronicle.sphinx_ext.faults import FaultsInBook

    try:
        tiny.build("en", **settings)
    except FaultsInBook as found:
        return found.problems
    return ()


def test_a_faulty_chapter_stays_faulty(tiny):
    """A fault is told again at the next run, though nothing has changed in between."""
    tiny.edit("docs/chapters/02-second.md", "It ends.", "It ends.{claim}`march-hold`")
    assert problems_of(tiny) == problems_of(tiny) != ()
