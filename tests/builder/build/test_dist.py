"""dist/ holds the results of the book and nothing else, and nothing of anybody's is lost.

What Sphinx would make is made by hand here: pages and a PDF that hold the text of the second chapter.
"""

from __future__ import annotations

import hashlib
import io
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from chronicle.build import building, result_records, shelving
from chronicle.build.finished import Seen
from chronicle.build.plan import BUILDERS, Product
from chronicle.build.steps import Outcome, Step
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.outputs.shelf.cover_files import cover_files
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chronicle.languages.editions import Edition
    from chronicle.outputs.shelf.volume import Volume

BOOK = BOOKS / "manuscript"
UP_TO_DATE = "Nothing has changed: dist/ is up to date"


@dataclass
class Desk:
    """A book, and what a build of it says."""

    folders: Folders

    def build(self, *languages: str, formats: Sequence[str] = ("web", "pdf"), release: bool = False) -> str:
        """Build, and return what was said on one line."""
        console = Console(file=io.StringIO(), width=1000)
        order = building.Order(self.folders, languages or ("en",), tuple(formats), release)
        building.build(order, console)
        assert isinstance(console.file, io.StringIO)
        return console.file.getvalue()

    def there(self) -> dict[str, bytes]:
        """Return every file in dist/."""
        dist = self.folders.dist
        files = (path for path in dist.rglob("*") if path.is_file())
        return {path.relative_to(dist).as_posix(): path.read_bytes() for path in files}

    def edit(self) -> None:
        """Change the second chapter."""
        chapter = self.folders.docs / "chapters/02-second.md"
        text = chapter.read_text(encoding="utf-8")
        chapter.write_text(text + "\nMore.\n", encoding="utf-8")


def make(folders: Folders, due: Sequence[Product], **_: object) -> list[Outcome]:
    """Make results without Sphinx."""
    text = (folders.docs / "chapters/02-second.md").read_text(encoding="utf-8")
    outcomes = []
    for item in due:
        step = Step(folders, item.edition, BUILDERS[item.format], release=False)
        output = folders.output(item.edition, step.builder)
        shutil.rmtree(output, ignore_errors=True)
        output.mkdir(parents=True)
        name = "index.html" if item.format == "web" else item.path("tiny").name
        (output / name).write_text(f"<h1>{item.name}</h1> {text}", encoding="utf-8")
        if item.format == "web":
            (output / "assets").mkdir()
            (output / "assets/book.css").write_text("p{}\n", encoding="utf-8")
            (output / "assets/icon.svg").write_text("<svg/>\n", encoding="utf-8")
        outcomes.append(Outcome(step, 0.96))
    return outcomes


def prints(folders: Folders, products: Iterable[Product], *, release: bool) -> Mapping[Product, str]:
    """Tell texts apart, and nothing else."""
    text = (folders.docs / "chapters/02-second.md").read_bytes()
    digest = hashlib.sha256(text + bytes([release])).hexdigest()
    return dict.fromkeys(products, digest)


_drawn: dict[tuple[str, str], dict[str, bytes]] = {}


def covers(volume: Volume) -> dict[str, bytes]:
    """Draw the covers of a book once: the words on them are the same in all tests."""
    name = volume.facts.slug, volume.edition.code
    if name not in _drawn:
        _drawn[name] = cover_files(volume)
    return _drawn[name]


def by_hand(patch: pytest.MonkeyPatch) -> None:
    """Let results be made without Sphinx, and let nobody look at them."""
    patch.setattr(building, "run_steps", make)
    patch.setattr(building, "fingerprints", prints)
    patch.setattr(building, "look_at", lambda *_, **__: Seen([], []))
    patch.setattr(result_records, "count_pages", lambda *_: 1)
    patch.setattr(shelving, "cover_files", covers)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tiny book with an English PDF and English pages in dist/, which nobody may change."""
    root = tmp_path_factory.mktemp("built") / "book"
    shutil.copytree(BOOK, root)
    with pytest.MonkeyPatch.context() as patch:
        by_hand(patch)
        Desk(Folders(root)).build()
    return root


@pytest.fixture
def desk(tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return a copy of the built book."""
    shutil.copytree(built, tmp_path / "book", symlinks=True)
    by_hand(monkeypatch)
    return Desk(Folders(tmp_path / "book"))


def test_what_is_up_to_date_is_not_made_again(desk: Desk) -> None:
    """A second build has nothing to do; after a change it has."""
    assert UP_TO_DATE in desk.build()
    desk.edit()
    assert UP_TO_DATE not in desk.build()


def test_what_others_put_into_dist_is_set_aside(desk: Desk) -> None:
    """A stranger's file is moved and told with its code, never removed, never given a checksum."""
    before, dist = desk.there(), desk.folders.dist
    (dist / "mine.txt").write_text("precious")
    (dist / "web/en/CNAME").write_text("example.org")
    (dist / "empty").mkdir()
    (dist / "link").symlink_to("/nowhere")
    said = desk.build()
    assert before == desk.there()
    for name in ("mine.txt", "web/en/CNAME", "empty", "link"):
        assert f"dist/{name}: B024: the builder did not make it; it is now dist-set-aside/{name}." in said
    aside = desk.folders.root / "dist-set-aside"
    assert "precious" == (aside / "mine.txt").read_text()
    assert Path("/nowhere") == (aside / "link").readlink()
    assert "took" not in said  # nothing had to be made for that
    assert UP_TO_DATE in desk.build()


def test_a_failed_build_sets_nothing_aside(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until a new set takes its place, dist/ stays as it is with all that others put there."""
    (desk.folders.dist / "mine.txt").write_text("precious")
    before = desk.there()
    desk.edit()

    def fail(*_: object, **__: object) -> None:
        raise ProblemsFound([])

    monkeypatch.setattr(building, "run_steps", fail)
    with pytest.raises(ProblemsFound):
        desk.build()
    assert before == desk.there()


def test_a_file_in_the_place_of_the_pages_is_set_aside(desk: Desk) -> None:
    """dist/web may be anything; it is kept, and the pages get their place."""
    before = desk.there()
    shutil.rmtree(desk.folders.dist / "web")
    (desk.folders.dist / "web").write_text("precious")
    desk.build()
    assert before == desk.there()
    assert "precious" == (desk.folders.root / "dist-set-aside/web").read_text()


@pytest.mark.parametrize("content", [b"\xff\xfe\0", b"", b"no line\n", b"[1]"])
@pytest.mark.parametrize("name", ["dist/SHA256SUMS", "build/results.json"])
def test_damaged_bookkeeping_is_mended(desk: Desk, name: str, content: bytes) -> None:
    """Whatever stands in the builder's own notes, the next build is whole, and the last one."""
    before = desk.there()
    (desk.folders.root / name).write_bytes(content)
    desk.build()
    assert before == desk.there()
    assert UP_TO_DATE in desk.build()


def test_an_older_dist_that_is_put_back_is_noticed(desk: Desk) -> None:
    """Results of an earlier text are not up to date, though their own checksums hold."""
    dist, older = desk.folders.dist, desk.folders.root / "older"
    shutil.copytree(dist, older)
    desk.edit()
    desk.build()
    newer = desk.there()
    shutil.rmtree(dist)
    older.rename(dist)
    desk.build()
    assert newer == desk.there()


def test_an_older_set_is_kept_where_other_results_are_made(desk: Desk) -> None:
    """A build of one language leaves results that it knows nothing of as they are, and says so."""
    before = desk.there()
    (desk.folders.build / "results.json").unlink()
    said = desk.build("ar")
    assert "As they were: en web (nobody knows since when), en pdf (nobody knows since when)." in said
    assert before["tiny-en.pdf"] == desk.there()["tiny-en.pdf"]


def test_pages_hide_their_links_to_an_edition_until_it_is_there(desk: Desk) -> None:
    """They are not made again for that, by that build or the next, and what was made stays whole."""
    (made,) = desk.folders.build.rglob("html/assets/book.css")
    assert b'hreflang="ar"' in desk.there()["web/en/assets/book.css"]
    assert b"p{}\n" == made.read_bytes()
    desk.build("ar", formats=["web"])
    assert b'hreflang="ar"' not in desk.there()["web/en/assets/book.css"]
    assert b"/tiny-ar.pdf" in desk.there()["web/ar/assets/book.css"]
    assert UP_TO_DATE in desk.build()


def test_results_of_another_slug_are_gone(desk: Desk) -> None:
    """A renamed book leaves no file of its old name, and says which it took away."""
    conf = desk.folders.docs / "conf.py"
    conf.write_text(conf.read_text(encoding="utf-8").replace('"tiny"', '"small"'), encoding="utf-8")
    said = desk.build(formats=("web",))
    covers = "covers/tiny-en-card.jpg, covers/tiny-en-small.jpg, covers/tiny-en.jpg"
    gone = f"{covers}, tiny-en.pdf, tiny-web.zip"
    assert f"No longer part of the book, and gone from dist/: {gone}." in said
    shelf = [
        "covers/small-en-card.jpg",
        "covers/small-en-small.jpg",
        "covers/small-en.jpg",
        "en.html",
        "index.html",
    ]
    shelf += ["marc.xml", "onix.xml", "opds.json", "shelf.css", "small-web.zip"]
    pages = ["web/en/assets/book.css", "web/en/assets/icon.svg", "web/en/index.html", "web/index.html"]
    assert ["SHA256SUMS", "corrections-en.atom", *shelf, *pages] == sorted(desk.there())
    assert not (desk.folders.root / "dist-set-aside").exists()


def test_a_damaged_result_is_made_again(desk: Desk) -> None:
    """A page that somebody changed gets no checksum as if it were ours, whatever was asked for."""
    before = desk.there()
    page = desk.folders.dist / "web/en/index.html"
    page.unlink()
    page.write_text("other")
    said = desk.build("ar")
    assert "en web" in said
    assert before["web/en/index.html"] == desk.there()["web/en/index.html"]


@pytest.mark.parametrize("kind", ["file", "link"])
def test_a_dist_that_is_no_folder_is_refused(desk: Desk, kind: str) -> None:
    """A plain file or a link of that name is told with its code, and stays as it is."""
    dist, kept = desk.folders.dist, desk.folders.root / "kept"
    dist.rename(kept)
    if kind == "file":
        dist.write_text("precious")
    else:
        dist.symlink_to(kept)
    with pytest.raises(ProblemsFound) as found:
        desk.build()
    assert ["B023"] == [problem.code for problem in found.value.problems]
    assert dist.is_symlink() if kind == "link" else "precious" == dist.read_text()


def test_what_is_saved_while_a_build_runs_is_built_next(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody knows which text a result was made from that changed meanwhile: it is made again."""

    def slow(folders: Folders, due: Sequence[Product], **words: object) -> list[Outcome]:
        outcomes = make(folders, due, **words)
        desk.edit()
        return outcomes

    desk.edit()
    monkeypatch.setattr(building, "run_steps", slow)
    desk.build()
    monkeypatch.setattr(building, "run_steps", make)
    assert UP_TO_DATE not in desk.build()
    assert UP_TO_DATE in desk.build()


def test_a_draft_is_no_release(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A release is made although its draft is up to date, then is up to date itself, as no draft is."""
    monkeypatch.setattr(building, "check_texts", lambda *_: [])
    said = [desk.build(release=release) for release in (True, True, False)]
    assert ["Release in dist/" in said[0], UP_TO_DATE in said[1], "Draft in dist/" in said[2]] == [True] * 3


def test_a_result_with_a_fault_is_not_published(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was just made is looked at where it lies, and dist/ stays as it was where something is wrong."""
    before = desk.there()
    desk.edit()
    seen = []

    def look(
        _folders: object, _editions: object, results: Sequence[tuple[Product, Path]], **_: object
    ) -> Seen:
        seen.extend(
            (item.name, path.is_relative_to(desk.folders.dist), path.exists()) for item, path in results
        )
        return Seen([Problem("dist/tiny-en.pdf", 0, "B021", "x")], [])

    monkeypatch.setattr(building, "look_at", look)
    with pytest.raises(ProblemsFound) as found:
        desk.build()
    assert ["B021"] == [problem.code for problem in found.value.problems]
    assert [("en web", False, True), ("en pdf", False, True)] == seen
    assert before == desk.there()


def test_a_check_that_lacks_its_program_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Results are published all the same, and it is said what nobody has looked at."""
    monkeypatch.setattr(building, "look_at", lambda *_, **__: Seen([], ["EPUBCheck", "Java"]))
    desk.edit()
    assert "NOT CHECKED, for want of: EPUBCheck; Java." in desk.build()


def test_the_faults_of_all_steps_come_together(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is told once, in order, though two steps have found it; nothing is published."""
    before = desk.there()
    desk.edit()
    first, second = (Problem("docs/a.md", line, "B006", "x") for line in (3, 9))

    def fail(folders: Folders, due: Sequence[Product], **words: object) -> list[Outcome]:
        made = make(folders, due, **words)
        return [
            replace(each, problems=problems)
            for each, problems in zip(made, [(second, first), (first,)], strict=True)
        ]

    monkeypatch.setattr(building, "run_steps", fail)
    with pytest.raises(ProblemsFound) as found:
        desk.build()
    assert [first, second] == [*found.value.problems]
    assert before == desk.there()


def test_a_release_passes_the_checks_of_wording(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its editions and the source are read for their wording; a draft is not."""
    asked = []

    def check(_root: Path, editions: Iterable[Edition], _ledger: object) -> list[Problem]:
        asked.append([each.code for each in editions])
        return [Problem("docs/a.md", 1, "T030", "x")]

    monkeypatch.setattr(building, "check_texts", check)
    desk.build("ar")
    assert [] == asked
    with pytest.raises(ProblemsFound) as found:
        desk.build("ar", release=True)
    assert ["T030"] == [problem.code for problem in found.value.problems]
    assert [["en", "ar"]] == asked


def test_a_record_says_when_and_in_what_time(desk: Desk) -> None:
    """What was made is told with its pages and seconds, and the time of the whole."""
    desk.edit()
    said = desk.build()
    assert 2 == said.count("1.0 s\n")
    records = result_records.load(desk.folders.build / "results.json")
    assert {1.0} == {record.seconds for record in records.values()}  # tenths are enough
    assert {"en web", "en pdf"} == {*records}
    assert len({record.digest for record in records.values()}) == 2
