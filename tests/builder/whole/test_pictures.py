"""Pictures in a small book: each kind that is allowed reaches all three formats, each other is refused."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pikepdf
import pytest

from chronicle.build.finished import look_at
from chronicle.build.plan import choose
from chronicle.core.folders import Folders
from tests.builder.pictures import samples
from tests.builder.pictures.test_clean import BAD, GOOD
from tests.builder.whole.test_building import chronicle
from tests.languages import CHOSEN
from tests.outputs import said_in
from tests.register import add_register
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

SMALL = BOOKS / "manuscript"
_SUFFIXES = {"gif": ".gif", "webp": ".webp"}


def figure(file: str, alt: str = "What it shows") -> str:
    """Return a figure as an editor writes it."""
    return f"\n```{{figure}} {file}\n:alt: {alt}\n\nA caption.\n```\n"


def book_with(root: Path, pictures: dict[str, bytes], more: str = "") -> Path:
    """Return a copy of the small book with a register, whose second chapter shows these files."""
    shutil.copytree(SMALL, root)
    chapter = root / "docs/chapters/02-second.md"
    for name, content in pictures.items():
        (chapter.parent / name).write_bytes(content)
    text = chapter.read_text(encoding="utf-8") + "".join(map(figure, pictures)) + more
    chapter.write_text(text, encoding="utf-8")
    add_register(root)
    return root


def outside_the_network() -> list[str]:
    """Return what starts a program without network interfaces; nothing where the system forbids it."""
    away = ["unshare", "--map-root-user", "--net"]
    allowed = (
        shutil.which("unshare")
        and not subprocess.run([*away, "true"], capture_output=True, check=False).returncode
    )
    return away if allowed else []


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small book with a picture of each kind, built in one language, without any network."""
    pictures = {f"{name}{_SUFFIXES.get(name, suffix)}": content for name, (content, suffix) in GOOD.items()}
    root = book_with(tmp_path_factory.mktemp("pictures") / "book", pictures)
    command = [*outside_the_network(), sys.executable, "-m", "chronicle", "--book", str(root), "build"]
    command += ["--languages", "ar"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    return root


def test_it_was_built_without_any_network(built: Path) -> None:
    """All three formats are there, although there was nobody to ask."""
    if not outside_the_network():
        pytest.skip("this system does not let a program leave the network")
    shelf = {"SHA256SUMS", "ar.html", "covers", "index.html", "marc.xml", "onix.xml", "opds.json"}
    shelf |= {"corrections-ar.atom", "shelf.css", "tiny-web.zip"}
    results = {"tiny-ar-light.epub", "tiny-ar.epub", "tiny-ar.pdf", "web"}
    assert shelf | results == {path.name for path in (built / "dist").iterdir()}


def test_each_kind_passes_all_that_a_release_has_to_pass(built: Path) -> None:
    """EPUBCheck, PDF/UA-1, PDF/A-3a and a reader who turns the pages have nothing to say of any picture."""
    products = choose(CHOSEN, ["ar"], [])
    results = [(product, built / "dist" / product.path("tiny")) for product in products]
    seen = look_at(Folders(built), CHOSEN, results, release=True)
    # That a draft is not translated (M079) is another matter.
    assert ([], []) == ([problem for problem in seen.problems if problem.code != "M079"], seen.missing)


def test_nobody_is_named_in_any_format(built: Path) -> None:
    """What a camera or a program wrote into a picture is in no page, no container and no PDF."""
    for name, said in said_in(built / "dist"):
        assert not [word for word in (samples.PLACE, samples.MAKER, samples.PERSON) if word in said], name


def test_print_asks_for_no_smoothing_and_no_inks(built: Path) -> None:
    """Neither is allowed in PDF/A; there are pictures of pixels in the file (U-WP-34)."""
    with pikepdf.open(built / "dist/tiny-ar.pdf") as pdf:
        pictures = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream) and "/Width" in thing]
        assert (
            len(pictures) >= len([name for name, (_content, suffix) in GOOD.items() if suffix != ".svg"]) - 2
        )
        assert {False} == {bool(each.get("/Interpolate", False)) for each in pictures}
        assert not [each for each in pictures if each.get("/ColorSpace") == "/DeviceCMYK"]


def test_all_that_is_wrong_is_said_at_once_with_file_and_line(tmp_path: Path) -> None:
    """Whatever format is asked for, each bad picture is named with its chapter, line, file and code."""
    outside = tmp_path / "outside.png"
    outside.write_bytes(samples.screenshot())
    pictures = {f"{name}.bad": content for name, (content, _code) in BAD.items()}
    root = book_with(
        tmp_path / "book", pictures, "\nHere ![](fine.png) too.\n" + figure("link.png") + figure("x")
    )
    chapters = root / "docs/chapters"
    (chapters / "fine.png").write_bytes(samples.screenshot())
    (chapters / "link.png").symlink_to(outside)
    (chapters / "x").mkdir()
    done = chronicle(root, "build", "--languages", "en", "--formats", "web")
    said = done.stdout + done.stderr
    assert 1 == done.returncode
    lines = (chapters / "02-second.md").read_text(encoding="utf-8").splitlines()
    expected = {f"{name}.bad": code for name, (_content, code) in BAD.items()}
    expected |= {"link.png": "M061", "x": "M063", "fine.png": "P007"}
    for file, code in expected.items():
        written = {f"```{{figure}} {file}", f"Here ![]({file}) too."}
        line = next(number for number, text in enumerate(lines, 1) if text in written)
        assert f"docs/chapters/02-second.md:{line}: {code} «{file}»" in said, said
