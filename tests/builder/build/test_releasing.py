"""A release is one folder of a version, of a book in which nothing is open or unsaved."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from chronicle.book.facts import BookFacts
from chronicle.build import releasing
from chronicle.build.bill_of_materials import bill_of_materials
from chronicle.build.releasing import Signing, committed, make_release
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chronicle.build.building import Order

FILES = (
    "tiny-en.pdf",
    "tiny-en.epub",
    "tiny-en-light.epub",
    "tiny-web.zip",
    "index.html",
    "web/en/index.html",
)
SIGNER = "sh -c 'cp {file} {file}.minisig'"


def git(folder: Path, *words: str) -> None:
    """Run git in a folder, as somebody."""
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


@pytest.fixture(scope="module")
def in_git(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small book in git, which nobody may change."""
    root = tmp_path_factory.mktemp("git") / "book"
    shutil.copytree(BOOKS / "manuscript", root)
    (root / ".gitignore").write_text("/build/\n/dist/\n/release/\n", encoding="utf-8")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "a")
    return root


@pytest.fixture
def folders(tmp_path: Path, in_git: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """Return a copy of it, whose results are made by hand and whose checks are content."""
    root = tmp_path / "book"
    shutil.copytree(in_git, root)

    def build(order: Order, _console: Console) -> None:
        assert order.release
        for name in FILES:
            path = order.folders.dist / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name, encoding="utf-8")
        (order.folders.dist / "SHA256SUMS").write_text("of dist", encoding="utf-8")

    monkeypatch.setattr(releasing, "build", build)
    monkeypatch.setattr(releasing, "bill_of_materials", lambda *_: b"{}\n")  # it asks each package
    monkeypatch.setattr(releasing, "check_book", lambda *_: [])
    monkeypatch.setattr(BookFacts, "missing_for_release", lambda *_: [])
    return Folders(root)


def release(folders: Folders, command: str = "") -> Path:
    """Make a release; return its folder."""
    return make_release(folders, Console(file=io.StringIO()), Signing(command) if command else None)


def refused(folders: Folders, command: str = "") -> list[str]:
    """Return the codes with which a release is refused; nothing of it is left."""
    return [problem.code for problem in told(folders, command)]


def told(folders: Folders, command: str = "") -> Sequence[Problem]:
    """Return why a release is refused."""
    with pytest.raises(ProblemsFound) as found:
        release(folders, command)
    return found.value.problems


def test_the_folder_of_a_version_is_whole(folders: Folders) -> None:
    """Stable and versioned names are one file each; record, list of tools and checksums stand beside them."""
    place = release(folders)
    version = place.name
    assert folders.root / "release" == place.parent
    for name in ("tiny-en.pdf", "tiny-en.epub", "tiny-en-light.epub", "tiny-web.zip"):
        assert (place / name).samefile(place / name.replace("tiny", f"tiny-{version}"))
    listed = dict(line.split("  ")[::-1] for line in (place / "SHA256SUMS").read_text("utf-8").splitlines())
    files = {path.relative_to(place).as_posix(): path for path in place.rglob("*") if path.is_file()}
    del files["SHA256SUMS"]
    assert listed == {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}
    record = json.loads((place / "release.json").read_bytes())
    assert (version, None, committed(folders.root)) == (
        record["version"], record["signed_with"], record["commit"],
    )  # fmt: skip
    assert record["typefaces"]
    assert set(record["sources"]) == {"en", "ar", "zh"}


def test_the_tools_are_listed_as_cyclonedx(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packages have version and address, typefaces their digest, and the same release the same list."""
    monkeypatch.setattr(releasing, "bill_of_materials", bill_of_materials)
    place = release(folders)
    bill = json.loads((place / "sbom.cdx.json").read_bytes())
    assert ("CycloneDX", "1.6") == (bill["bomFormat"], bill["specVersion"])
    parts = {part["name"]: part for part in bill["components"]}
    assert parts["sphinx"]["purl"].startswith("pkg:pypi/sphinx@")
    assert parts["sphinx"]["licenses"]
    assert any(part["type"] == "file" and part["hashes"] for part in bill["components"])
    place.rename(folders.root / "build/first")
    again = release(folders) / "sbom.cdx.json"
    assert (folders.root / "build/first/sbom.cdx.json").read_bytes() == again.read_bytes()


def test_what_is_not_committed_stops_a_release(folders: Folders) -> None:
    """A release can be made again from its commit: a changed file and a new one are both named."""
    with (folders.docs / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write("# more\n")
    (folders.docs / "new.md").write_text("# New\n", encoding="utf-8")
    assert ["B060", "B060"] == refused(folders)
    assert not folders.release.exists()


def test_a_book_that_is_not_in_git_names_no_commit(folders: Folders) -> None:
    """Nobody has to use git; the record says that there is no commit."""
    shutil.rmtree(folders.root / ".git")
    assert json.loads((release(folders) / "release.json").read_bytes())["commit"] is None


def test_a_version_is_released_once(folders: Folders) -> None:
    """Whoever has a version has these bytes; another release of it is refused."""
    place = release(folders)
    (said,) = told(folders)
    reason = f"version {place.name} is there already, and whoever has it relies on its files."
    assert ("B061", reason) == (said.code, said.message)
    assert said.path.endswith(place.name)


def test_a_red_check_or_an_open_fact_stops_a_release(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both are told together, before anything is built."""
    monkeypatch.setattr(releasing, "check_book", lambda *_: [Problem("docs/a.md", 1, "M079", "red.")])
    said = [Problem("docs/conf.py", 1, "M001", "the field “contact” is empty.")]
    monkeypatch.setattr(BookFacts, "missing_for_release", lambda *_: said)
    monkeypatch.setattr(releasing, "build", lambda *_: pytest.fail("built"))
    assert ["M079", "M001"] == refused(folders)


def test_the_publisher_signs_with_a_program_of_their_own(folders: Folders) -> None:
    """The signature stands beside the checksums, and the record says what signed them."""
    place = release(folders, SIGNER)
    assert (place / "SHA256SUMS").read_bytes() == (place / "SHA256SUMS.minisig").read_bytes()
    assert "sh" == json.loads((place / "release.json").read_bytes())["signed_with"]


@pytest.mark.parametrize("command", ["no-such-program {file}", "sh -c 'exit 3'", "true"])
def test_a_signature_that_fails_leaves_no_release(folders: Folders, command: str) -> None:
    """A program that is not there, that fails, or that leaves no signature: nothing passes for signed."""
    assert ["B062"] == refused(folders, command)
    assert not folders.release.exists()
