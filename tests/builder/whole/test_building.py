"""A build makes what has changed, all of it and nothing else, and publishes it as one set."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import unicodedata
import zipfile
from typing import TYPE_CHECKING

import polib
import pytest

from tests.languages import EDITIONS
from tests.outputs import said_in
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

BOOK = BOOKS / "manuscript"
CODES = [edition.code for edition in EDITIONS]


def chronicle(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command on a book."""
    command = [sys.executable, "-m", "chronicle", "--book", str(root), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=1200)


def results(root: Path) -> dict[str, str]:
    """Return a digest of each of the nine results."""
    found = {}
    for code in CODES:
        for path in sorted((root / "dist").glob(f"tiny-{code}.*")):
            found[path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
        pages = b"".join(path.read_bytes() for path in sorted((root / "dist/web" / code).rglob("*.html")))
        found[f"web/{code}"] = hashlib.sha256(pages).hexdigest()
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tiny book that has been built once."""
    root = tmp_path_factory.mktemp("tiny") / "book"
    shutil.copytree(BOOK, root)
    done = chronicle(root, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return root


def test_a_changed_value_changes_all_nine_results(built: Path) -> None:
    """A figure that changes in the ledger changes in every language and every format, and in one build."""
    before = results(built)
    assert len(before) == 9
    claims = built / "docs/evidence/claims/01-first.yaml"
    text = claims.read_text(encoding="utf-8")
    claims.write_text(text.replace("killed: {min: 7,", "killed: {min: 8,"), encoding="utf-8")
    try:
        done = chronicle(built, "build")
        assert done.returncode == 0, done.stdout + done.stderr
        after = results(built)
    finally:
        claims.write_text(text, encoding="utf-8")
    assert [name for name in before if before[name] == after[name]] == []


def test_an_epub_names_the_pages_of_the_pdf_of_its_text(built: Path, tmp_path: Path) -> None:
    """It has them as soon as the PDF is there, as if both had been made at once; one built alone has none."""
    root = tmp_path / "book"
    shutil.copytree(BOOK, root)
    files = []
    for formats in ("epub", "pdf epub"):
        done = chronicle(root, "build", "--languages", "en", "--formats", formats)
        assert done.returncode == 0, done.stdout + done.stderr
        with zipfile.ZipFile(root / "dist/tiny-en.epub") as epub:
            files.append({name: epub.read(name) for name in epub.namelist()})
    alone, printed = ((each["EPUB/nav.xhtml"], each["EPUB/package.opf"]) for each in files)
    for mark in ((b'"page-list"', b"pageNavigation"), (b"folio-1", b"tiny-en.pdf, 1")):
        assert [False, False] == [said in page for said, page in zip(mark, alone, strict=True)]
        assert [True, True] == [said in page for said, page in zip(mark, printed, strict=True)]
    done = chronicle(built, "build", "--languages", "en", "--formats", "pdf epub")  # others have changed it
    assert done.returncode == 0, done.stdout + done.stderr
    assert (root / "dist/tiny-en.epub").read_bytes() == (built / "dist/tiny-en.epub").read_bytes()


def test_nobody_who_translates_is_named(built: Path) -> None:
    """Name, address and team of a catalog's header reach no page, no container and no metadata."""
    catalog = polib.POFile()
    catalog.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Last-Translator": "Quilla Vardan <quilla@mail.invalid>",
        "Language-Team": "Vardan and Friends",
        "X-Generator": "Quillgen",
    }
    catalog.append(polib.POEntry(msgid="It ends.", msgstr="انتهى.", tcomment="Quilla Vardan"))
    path = built / "locales/ar/LC_MESSAGES/chapters/02-second.po"
    path.parent.mkdir(parents=True)
    catalog.save(str(path))
    try:
        done = chronicle(built, "build", "--languages", "ar")
        assert done.returncode == 0, done.stdout + done.stderr
        parts = list(said_in(built / "dist"))
    finally:
        shutil.rmtree(built / "locales/ar")
    for word in ("Quilla", "quilla", "Vardan", "mail.invalid", "Quillgen"):
        assert [name for name, said in parts if word in said] == []
    assert {"02-second.html", "tiny-ar.epub", "tiny-ar.pdf"} <= {
        re.split("[/,]", name)[0] for name, said in parts if "انتهى" in unicodedata.normalize("NFKC", said)
    }


def test_narrowed_build_replaces_its_result_and_names_the_older_ones(built: Path) -> None:
    """A build of one edition and format leaves the others as they were, and says so."""
    done = chronicle(built, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    before = results(built)
    index = built / "docs/chapters/02-second.md"
    text = index.read_text(encoding="utf-8")
    index.write_text(text + "\nOne more sentence.\n", encoding="utf-8")
    try:
        done = chronicle(built, "build", "--languages", "ar", "--formats", "web")
        assert done.returncode == 0, done.stdout + done.stderr
        after = results(built)
    finally:
        index.write_text(text, encoding="utf-8")
    assert [name for name in before if before[name] != after[name]] == ["web/ar"]
    assert "As they were: en web" in " ".join(done.stdout.split())
    choice = (built / "dist/web/index.html").read_text(encoding="utf-8")
    assert [code for code in CODES if f'href="{code}/index.html"' in choice] == CODES
    summed = subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=built / "dist", check=False)
    assert summed.returncode == 0


def test_faults_of_all_editions_come_together_and_nothing_is_lost(built: Path) -> None:
    """A chapter's fault is told once with file, line and code, and dist/ stays as it was."""
    before = results(built)
    chapter = built / "docs/chapters/02-second.md"
    text = chapter.read_text(encoding="utf-8")
    chapter.write_text(text + "\nSee {value}`square-cleard.killed`.\n", encoding="utf-8")
    try:
        done = chronicle(built, "build")
    finally:
        chapter.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    line = len(text.splitlines()) + 2
    assert f"docs/chapters/02-second.md:{line}: E" in done.stderr
    assert "square-cleared" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert done.stderr.count("square-cleard.killed") == 1
    assert results(built) == before


def test_unknown_language_is_told_with_those_there_are(built: Path) -> None:
    """A word that is no language is answered with the list of languages."""
    done = chronicle(built, "build", "--languages", "fr")
    assert done.returncode == 1
    assert "'fr' is no language; there are: en ar zh." in done.stderr


def test_a_number_without_a_source_passes_no_check(built: Path) -> None:
    """A typed number and a paragraph without a claim are refused in chapter and catalog, by their lines."""
    chapter = built / "docs/chapters/02-second.md"
    text = chapter.read_text(encoding="utf-8")
    typed, worded = "The army killed 99 people in 3 places.", "The army killed ninety-nine people."
    chapter.write_text(f"{text}\n{typed}\n\n{worded}\n", encoding="utf-8")
    catalog = built / "locales/ar/LC_MESSAGES/chapters/02-second.po"
    catalog.parent.mkdir(parents=True, exist_ok=True)
    po = polib.POFile()
    po.metadata = {"Language": "ar", "Content-Type": "text/plain; charset=UTF-8"}
    po.append(polib.POEntry(msgid=typed, msgstr="قتل الجيش 99 شخصاً في 3 أماكن."))
    po.append(polib.POEntry(msgid="The end", msgstr="نهاية تسعة وتسعين شخصاً"))
    po.save(str(catalog))
    try:
        done = chronicle(built, "check", "--copies", str(built / "locales"))
        release = chronicle(built, "build", "--release", "--languages", "en", "--formats", "web")
    finally:
        chapter.write_text(text, encoding="utf-8")
        catalog.unlink()
    assert done.returncode == 1
    line = len(text.splitlines()) + 2
    for where in (
        f"docs/chapters/02-second.md:{line}: M050",
        f"docs/chapters/02-second.md:{line}: M051",
        f"docs/chapters/02-second.md:{line + 2}: M051",
        f"docs/chapters/02-second.md:{line + 2}: T060",
        "docs/evidence/sources.yaml:18: E021",
        "docs/evidence/sources.yaml:15: E023",
        "locales/ar/LC_MESSAGES/chapters/02-second.po:7: T024",
        "locales/ar/LC_MESSAGES/chapters/02-second.po:10: T060",
    ):
        assert where in done.stderr, done.stderr
    assert f"docs/chapters/02-second.md:{line + 2}: T060" in release.stderr
