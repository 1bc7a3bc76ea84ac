"""A preview gives orders for what is saved, and tells pages and terminal what comes of them."""

from __future__ import annotations

import io
from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from rich.console import Console

from chronicle.core.folders import Folders
from chronicle.core.problems import Problem
from chronicle.preview import live
from chronicle.preview.live import _Preview, serve
from chronicle.preview.warm_process import News
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.preview.page_server import Shown
    from chronicle.preview.warm_edition import WarmEdition

EN, AR = CHOSEN.of("en"), CHOSEN.of("ar")
FAULT = Problem("docs/b.md", 2, "E008", "It is not there.")
OTHER = Problem("docs/a.md", 1, "E008", "It is not there.")


class Orders:
    """An edition that does nothing but note its orders."""

    def __init__(self, edition: Edition) -> None:
        self.edition, self.is_warm = edition, True
        self.given: list[object] = []

    def begin(self) -> None:
        """Note that all is to be read."""
        self.given.append("whole")

    def again(self, first: set[str]) -> None:
        """Note what is to be shown first."""
        self.given.append(first)

    def end(self) -> None:
        """Note the end."""
        self.given.append("end")


class Trial:
    """A preview of two editions of a tiny book."""

    def __init__(self, root: Path) -> None:
        (root / "docs/chapters").mkdir(parents=True)
        self.folders = Folders(root)
        self.said = io.StringIO()
        self.preview = _Preview(self.folders, CHOSEN, [EN, AR], Console(file=self.said, width=200))
        self.shown = self.preview.shown()
        self.editions = [Orders(EN), Orders(AR)]
        self.preview.begin(cast("list[WarmEdition]", self.editions))

    @property
    def given(self) -> list[list[object]]:
        """Return the orders of each edition since they were last asked for."""
        given = [each.given[:] for each in self.editions]
        for each in self.editions:
            each.given.clear()
        return given


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    """Return such a preview."""
    return Trial(tmp_path)


def test_a_preview_disturbs_no_build(trial: Trial) -> None:
    """Its pages and its scratch work stand in a folder of its own, below that of builds."""
    own = trial.folders.build / "preview"
    assert (own, own / "pages") == (trial.shown.folders.build, trial.shown.root)
    assert sorted(CHOSEN.codes[:2]) == sorted(each.name for each in trial.shown.root.iterdir())


def test_what_is_saved_is_shown_before_what_is_looked_at_and_all_else(trial: Trial) -> None:
    """An order names the saved document and the pages that are open in that edition."""
    assert [["whole"], ["whole"]] == trial.given
    told = trial.shown.bulletin.follow("ar", "chapters/02-second.html", 0)
    next(told)
    trial.preview.follow({trial.folders.locales / "ar/LC_MESSAGES/chapters/01-first.po"})
    assert [[set()], [{"chapters/01-first", "chapters/02-second"}]] == trial.given
    assert "reading" == trial.shown.bulletin.of("ar").course


def test_another_shape_of_the_book_is_read_as_a_whole(trial: Trial) -> None:
    """A new document is no small change, and a process that has ended cannot go on."""
    assert [["whole"], ["whole"]] == trial.given
    path = trial.folders.docs / "chapters/01-first.md"
    path.write_text("# A", encoding="utf-8")
    trial.preview.follow({path})
    assert [["whole"], ["whole"]] == trial.given
    assert "whole" == trial.shown.bulletin.of("en").course
    trial.editions[1].is_warm = False
    trial.preview.follow({path})
    assert [[{"chapters/01-first"}], ["whole"]] == trial.given
    trial.preview.end()
    assert [["end"], ["end"]] == trial.given


def test_news_reach_pages_and_terminal(trial: Trial) -> None:
    """Good news name what a draft still lacks; faults are told in the order of the book, on its pages too."""
    page = trial.folders.build / "preview/outputs/ar/preview/index.html"
    page.write_text("<h1>A title</h1>", encoding="utf-8")
    trial.preview.hear(AR, News(1, "begun"))
    trial.preview.hear(AR, News(1, "pages", ("a.html",)))
    assert "up to date" not in trial.said.getvalue()
    trial.preview.hear(AR, News(1, "good", ("index.html",), (), 1.25, ("ar: one is missing.",)))
    assert "ar: up to date after 1.2 s.\n  ar: one is missing.\n" in trial.said.getvalue()
    assert "A title" in (trial.shown.root / "index.html").read_text(encoding="utf-8")
    trial.preview.hear(AR, News(2, "faulty", (), (FAULT, OTHER)))
    said = trial.said.getvalue()
    assert said.index("docs/a.md:1") < said.index("docs/b.md:2") < said.index("the last good pages stay")
    news = trial.shown.bulletin.of("ar")
    assert ("faulty", {FAULT, OTHER}) == (news.course, set(news.problems))
    assert "whole" == trial.shown.bulletin.of("en").course


def test_one_edition_is_told_of_in_its_language(trial: Trial) -> None:
    """Whoever asks for one language is its translator; of several, the language of all is English."""
    console = Console(file=trial.said, width=200)
    _Preview(trial.folders, CHOSEN, [AR], console).hear(AR, News(1, "faulty", (), (), 1.25))
    assert "ar: لم تُحدَّث الصفحات" in trial.said.getvalue()
    trial.preview.say("Stopped.")
    assert trial.said.getvalue().endswith("\nStopped.\n")


def test_a_fault_that_was_mended_goes_with_the_first_new_page(trial: Trial) -> None:
    """Pages are written of catalogs that can be read; an order that wrote none says nothing of them."""
    trial.preview.hear(AR, News(1, "faulty", (), (FAULT,)))
    trial.preview.hear(AR, News(2, "pages"))
    assert (FAULT,) == trial.shown.bulletin.of("ar").problems
    trial.preview.hear(AR, News(3, "pages", ("a.html",)))
    assert () == trial.shown.bulletin.of("ar").problems


def test_pages_of_an_edition_that_is_not_asked_for_are_gone(tmp_path: Path) -> None:
    """Pages of an earlier preview, which nobody keeps up to date now, have no address."""
    old = tmp_path / "build/preview/pages/zh/index.html"
    old.parent.mkdir(parents=True)
    old.write_text("old", encoding="utf-8")
    shown = Trial(tmp_path).shown
    assert {"en", "ar"} == {path.name for path in shown.root.iterdir()} == set(shown.pages)


@pytest.mark.parametrize("name", ["", "none", "chapters/01-first:", "../../x:abc", "/etc/passwd:abc"])
def test_a_message_is_asked_for_by_a_catalog_of_the_book(trial: Trial, name: str) -> None:
    """A name that leads to no catalog of the book is nothing."""
    assert trial.preview.message(AR, name) is None


def test_a_message_and_a_place_are_told(trial: Trial) -> None:
    """A catalog that is missing is the reason, and a page's beginning has a name in the PDF."""
    (trial.folders.docs / "chapters/01-first.md").write_text("# A", encoding="utf-8")
    told = trial.preview.message(AR, "chapters/01-first:abc")
    assert told is not None
    assert ["T043"] == [each["code"] for each in told["reasons"]]
    (trial.folders.docs / "index.md").write_text(
        "```{toctree}\n:caption: Chapters\n:part: chapters\n\nchapters/01-first\n```\n", encoding="utf-8"
    )
    assert "chapters-01-first" == trial.preview.place("chapters/01-first.html", "")
    assert "p1-2" == trial.preview.place("chapters/01-first.html", "p1-2")


class Served:
    """A server that does nothing but note its end."""

    server_port = 8123

    def __init__(self) -> None:
        self.ended: list[str] = []

    def serve_forever(self) -> None:
        """Answer nobody."""

    def shutdown(self) -> None:
        """Note the end."""
        self.ended.append("server")


@pytest.mark.parametrize("stopped", [False, True])
def test_a_preview_says_where_it_is_and_follows_what_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped: bool
) -> None:
    """It gives an address for each edition, follows every save that has files, and ends what it began."""
    (tmp_path / "docs").mkdir()
    served, followed, begun = Served(), list[object](), list[object]()
    saved = tmp_path / "docs/a.md"

    @contextmanager
    def server(shown: Shown, port: int) -> Iterator[Served]:
        begun.append((set(shown.pages), port))
        yield served

    def watched(_folders: Folders) -> Iterator[set[Path]]:
        yield set()
        yield {saved}
        if stopped:
            raise KeyboardInterrupt

    monkeypatch.setattr(live, "page_server", server)
    monkeypatch.setattr(live, "watched", watched)
    monkeypatch.setattr(live, "WarmEdition", lambda _folders, edition, _lock, _hear: Orders(edition))
    monkeypatch.setattr(live._Preview, "follow", lambda _self, changes: followed.append(changes))
    ends = live._Preview.end
    monkeypatch.setattr(live._Preview, "end", lambda self: (served.ended.append("preview"), ends(self)))
    said = io.StringIO()
    serve(Folders(tmp_path), CHOSEN, [EN, AR], 8000, Console(file=said, width=200))
    assert [({"en", "ar"}, 8000)] == begun
    assert [{saved}] == followed
    assert ["server", "preview"] == served.ended
    for edition in (EN, AR):
        assert f"  {edition.name}: http://127.0.0.1:8123/{edition.code}/\n" in said.getvalue()
    assert stopped is said.getvalue().endswith("Stopped.\n")


def test_what_the_pages_ask_for_is_asked_of_the_printed_editions(
    trial: Trial, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A PDF is made once it is asked for, shown while it is as new as the pages, and forgotten at a save."""
    done: list[object] = []
    printed = SimpleNamespace(
        ask=lambda edition: done.append(("ask", edition.code)),
        of=lambda edition: tmp_path / f"{edition.code}.pdf",
        forget=lambda: done.append("forget"),
    )
    monkeypatch.setattr(trial.preview, "_printed", printed)
    trial.preview.ask_for_pdf(AR)
    assert tmp_path / "en.pdf" == trial.preview.pdf(EN)
    trial.preview.follow(set())
    assert [("ask", "ar"), "forget"] == done
