"""Figures are called out by the text around them; calls and numbers of differences are links."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from docutils import nodes
from docutils.utils import new_document

from chronicle.core.problems import ProblemsFound
from chronicle.sphinx_ext import called as module
from chronicle.sphinx_ext.called import check_calls, note_calls, numbers_of_figures
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.figure_nodes import PlacedFigure
from chronicle.sphinx_ext.nodes import figure_call
from tests.builder.sphinx_ext.environments import environment
from tests.builder.sphinx_ext.test_figure_nodes import FIGURES
from tests.languages import edition_of

SECOND = "docs/chapters/02-second.md"
CALL = "See {figure}`square`."


@pytest.fixture
def called(tiny):
    """Return the tiny book with a figure in its second chapter, which calls it out."""
    tiny.write("docs/figures/square.yaml", FIGURES)
    tiny.edit(SECOND, "It ends.", f"{CALL}\n\n```{{chronicle-figure}} square\n```")
    return tiny


def links(built, docname, css):
    """Return text and address of each link to a figure or a difference."""
    found = [node for node in built.doctree(docname).findall(nodes.inline) if css in node["classes"]]
    return [(node.astext().strip("\u2066\u2069"), node.parent.get("refuri")) for node in found]


def faults(book, **settings):
    """Return path, line and code of each fault of figures in a strict reading."""
    try:
        book.build("en", chronicle_strict=True, **settings)
    except ProblemsFound as found:
        return [(each.path, each.line, each.code) for each in found.problems if each.code.startswith("F")]
    return []


@pytest.mark.parametrize(("language", "shown"), [("en", "Figure 1"), ("ar", "الشكل 1"), ("zh", "图1")])
def test_a_call_prints_the_number(called, language, shown):
    """The role prints the figure's number in the words of the edition, as a link."""
    called.translate_interface(language, {"reading": {"Figure {number}": shown.replace("1", "{number}")}})
    built = called.build(language, "html", write=False)
    ((text, address),) = links(built, "chapters/02-second", "figure")
    assert (shown, "fig-square") == (text, address.partition("#")[2])


def test_a_call_from_another_chapter(called):
    """A figure may be called out wherever a text needs it."""
    called.edit("docs/chapters/01-first.md", "- A list", f"{CALL}\n\n- A list")
    assert ("Figure 1", "02-second.html#fig-square") in links(
        called.build("en", "html", write=False), "chapters/01-first", "figure"
    )


def test_a_figure_without_a_call_is_refused(called):
    """A figure that its own page does not call out is a fault in the line that places it."""
    assert [] == faults(called)
    called.edit("docs/chapters/01-first.md", "- A list", f"{CALL}\n\n- A list")
    called.edit(SECOND, CALL, "It ends.")
    assert [(SECOND, 13, "F028")] == faults(called)
    called.build("en")  # a draft goes on


def test_a_call_without_a_figure_is_refused(called):
    """A figure that is called out and stands nowhere, or is none, is a fault in the line of the call."""
    called.edit(SECOND, "```{chronicle-figure} square\n```", "")
    assert [(SECOND, 11, "F029")] == faults(called)
    called.edit(SECOND, "`square`", "`sqare`")
    assert [(SECOND, 11, "F015")] == faults(called)


@pytest.mark.parametrize(
    ("maps", "calls", "found"),
    [
        (True, {"deaths": 4, "homs": 5}, []),
        (True, {"deaths": 4}, [("docs/a.md", 9, "F028", "homs")]),
        (True, {"deaths": 4, "homs": 5, "hama": 6}, [("docs/a.md", 6, "F029", "hama")]),
        (False, {"deaths": 4, "homs": 5, "hama": 6}, []),
        (False, {"deaths": 4, "homs": 5, "quarters": 7}, [("docs/a.md", 7, "F029", "quarters")]),
    ],
)
def test_calls_and_figures_are_held_against_each_other(monkeypatch, maps, calls, found):
    """A map that an edition leaves out may be called, by its title; no other figure may."""
    figures = {
        name: SimpleNamespace(is_map=name in ("homs", "hama")) for name in ("homs", "hama", "quarters")
    }
    monkeypatch.setattr(module, "book_of", lambda _env: SimpleNamespace(figures=figures))
    env = environment(
        srcdir=Path("/book/docs"),
        doc2path=lambda docname: Path(f"/book/docs/{docname}.md"),
        config=SimpleNamespace(chronicle_maps=maps),
    )
    kept(env).placed["a"] = [PlacedFigure("deaths", 8), PlacedFigure("homs", 9)]
    kept(env).called["a"] = calls
    check_calls(env)
    assert found == [
        (each.path, each.line, each.code, each.subject) for each in kept(env).faults.get("a", [])
    ]


def test_a_call_has_the_line_of_the_first():
    """An editor is sent to where a text calls a figure out for the first time."""
    document = new_document("a.md")
    for line, name in ((3, "deaths"), (5, "homs"), (9, "deaths")):
        paragraph = nodes.paragraph("", "", figure_call(figure=name))
        paragraph.source, paragraph.line = "a.md", line
        document += paragraph
    env = environment("a")
    note_calls(env, document)
    assert {"a": {"deaths": 3, "homs": 5}} == kept(env).called


def test_numbers_of_figures_are_in_the_digits_of_the_edition(monkeypatch):
    """Of each figure and table, with the chapter before it."""
    monkeypatch.setattr(module, "book_of", lambda _env: SimpleNamespace(edition=edition_of("fa")))
    env = environment(toc_fignumbers={"a": {"figure": {"fig-x": (1, 2)}, "table": {"id1": (30,)}}})
    assert {"figure": {"fig-x": ("۱", "۲")}, "table": {"id1": ("۳۰",)}} == numbers_of_figures(env, "a")
    assert {} == numbers_of_figures(env, "b")


def test_a_difference_leads_to_its_entry(called):
    """The role prints the number of the register, which leads there in every book that has the register."""
    called.edit(SECOND, CALL, f"{CALL}\nThey differ, {{difference}}`square-cleared`.")
    built = called.build("en", "html", write=False)
    assert [("B1", None)] == links(built, "chapters/02-second", "difference")
    called.write("docs/appendices/b-register.md", "# Register\n\n```{appendix} differences\n```\n")
    called.enlist("appendices/b-register")
    built = called.build("en", "html", write=False)
    assert [("B1", "../appendices/b-register.html#b1")] == links(built, "chapters/02-second", "difference")
