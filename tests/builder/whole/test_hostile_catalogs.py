"""All attacks together, in each kind of catalog: the book is built, and nothing acts in any format."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, NamedTuple

import polib
import pytest
import yaml
from lxml import html

from chronicle.core.folders import Folders
from chronicle.words.states import State, read_states
from tests.attacks import Attack, attacks
from tests.builder.whole.conftest import SLUG, lay_out_book
from tests.languages import edition_of
from tests.outputs import said_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARABIC = edition_of("ar")
# The catalogs that are hostile in one build. The first three have a message for each attack; of the others
# each message has one attack, of as many kinds as there are messages.
KINDS = {
    "chapters": ("chapters/04-attacked",),
    "evidence": ("evidence",),
    "interface": ("interface",),
    "few words": ("figures", "index", "book"),
}
SECRET = "a secret of the machine"  # noqa: S105 - for a file that nobody may read
# What the processes of a build may take, each: bytes of memory, seconds of computing, bytes of a file.
LIMITS = {resource.RLIMIT_AS: 8 << 30, resource.RLIMIT_CPU: 900, resource.RLIMIT_FSIZE: 1 << 28}
WATCH = """
import os, sys
def told(event, given):
    if event == "open" and os.environ["OUTSIDE"] in str(given[0]):
        os.write(int(os.environ["TOLD"]), b"opened " + str(given[0]).encode() + b"\\n")
    elif event == "socket.connect" and isinstance(given[1], tuple):
        os.write(int(os.environ["TOLD"]), b"called " + repr(given[1]).encode() + b"\\n")
sys.addaudithook(told)
"""
# What acts, loads or sends in a page.
ACTING = frozenset(
    {"iframe", "object", "embed", "base", "applet", "frame", "portal", "template", "slot", "marquee"}
)
EVIL = ("evil.example", "javascript:", "vbscript:", "/etc/passwd", "secret.txt", "file://")
ACTIONS = ("/JavaScript", "/JS", "/Launch", "/SubmitForm", "/ImportData", "/RichMedia", "/GoToR")


class Hostile(NamedTuple):
    """A book that was built with hostile catalogs: the attacks by the state of their message."""

    root: Path
    refused: tuple[Attack, ...]
    shown: tuple[Attack, ...]
    watched: str


def _attack_all(root: Path, domains: tuple[str, ...]) -> list[tuple[str, polib.POEntry, Attack]]:
    """Write the attacks into catalogs, and return where each stands."""
    planted = []
    at = 0
    for domain in domains:
        path = root / f"locales/ar/LC_MESSAGES/{domain}.po"
        catalog = polib.pofile(str(path))
        entries = [each for each in catalog if not each.msgid_plural]
        step = max(1, len(attacks()) // max(1, len(entries)))
        for entry in entries:
            attack = attacks()[at % len(attacks())]
            at += step
            entry.msgstr, entry.flags = f"كلمات {attack.planted}", []
            planted.append((domain, entry, attack))
        catalog.save(str(path))
    return planted


def _write_messages(root: Path) -> None:
    """Write a chapter, and a glossary, with a message for each attack."""
    chapter = "# Attacked\n\n" + "\n\n".join(f"A passage {each.word[3:]} is told." for each in attacks())
    (root / "docs/chapters/04-attacked.md").write_text(chapter + "\n", "utf-8")
    index = root / "docs/index.md"
    index.write_text(
        index.read_text("utf-8").replace(
            "chapters/03-everything\n", "chapters/03-everything\nchapters/04-attacked\n"
        ),
        "utf-8",
    )
    terms = root / "docs/evidence/terms.yaml"
    data = yaml.safe_load(terms.read_text("utf-8"))
    data["glossary"] += [
        {
            "id": f"term-{each.word[3:]}",
            "names": {code: {"main": f"term {each.word[3:]}", "forms": []} for code in ("en", "ar", "zh")},
            "definition": f"What is told of {each.word[3:]}.",
        }
        for each in attacks()
    ]
    terms.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")


def _limit() -> None:
    """Bound what a process and those that it starts may take."""
    for what, most in LIMITS.items():
        resource.setrlimit(what, (most, most))


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small book with everything, and fresh catalogs in Arabic."""
    folder = tmp_path_factory.mktemp("hostile")
    lay_out_book(folder / "book")
    _write_messages(folder / "book")
    shutil.rmtree(folder / "book/locales")
    command = [
        sys.executable,
        "-m",
        "chronicle",
        "--book",
        str(folder / "book"),
        "catalogs",
        "--languages",
        "ar",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return folder / "book"


@pytest.fixture(params=KINDS, scope="module")
def hostile(
    request: pytest.FixtureRequest, prepared: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Hostile]:
    """Return the book, built with hostile catalogs of one kind; its processes are watched and bounded."""
    folder = tmp_path_factory.mktemp("built")
    root, outside, watch = folder / "book", folder / "outside", folder / "watch"
    shutil.copytree(prepared, root)
    outside.mkdir()
    (outside / "secret.txt").write_text(SECRET, "utf-8")
    watch.mkdir()
    (watch / "sitecustomize.py").write_text(WATCH, "utf-8")
    if "interface" in KINDS[request.param]:
        shutil.copy(ARABIC.interface[0], root / "locales/ar/LC_MESSAGES/interface.po")
    planted = _attack_all(root, KINDS[request.param])
    before = {path for path in folder.rglob("*") if root not in path.parents}
    told = os.open(folder / "told", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.set_inheritable(told, True)
    environment = {"OUTSIDE": str(outside), "TOLD": str(told), "PYTHONDONTWRITEBYTECODE": "1"}
    environment["PYTHONPATH"] = f"{watch}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    command = [sys.executable, "-m", "chronicle", "--book", str(root), "build", "--languages", "ar"]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        timeout=1800,
        env=os.environ | environment,
        pass_fds=(told,),
        preexec_fn=_limit,
    )
    os.close(told)
    assert 0 == done.returncode, done.stdout[-3000:] + done.stderr[-3000:]
    assert before | {folder / "told"} == {path for path in folder.rglob("*") if root not in path.parents}
    states = read_states(Folders(root).states(ARABIC))
    by_state: dict[bool, list[Attack]] = {True: [], False: []}
    for domain, entry, attack in planted:
        state = states.domains[domain].get((entry.msgctxt, entry.msgid), State.REFUSED)
        by_state[state is State.TRANSLATED].append(attack)
    yield Hostile(root, tuple(by_state[False]), tuple(by_state[True]), (folder / "told").read_text("utf-8"))
    shutil.rmtree(folder)


def parts(root: Path) -> Iterator[tuple[str, str]]:
    """Yield what stands in the results: web pages, files of the EPUB, text and objects of the PDF."""
    for path in (root / "dist/web/ar", root / f"dist/{SLUG}-ar.epub", root / f"dist/{SLUG}-ar.pdf"):
        yield from said_in(path)


def pages(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of web edition and EPUB."""
    for path in sorted((root / "dist/web/ar").rglob("*.html")):
        yield path.name, path.read_bytes()
    with zipfile.ZipFile(root / f"dist/{SLUG}-ar.epub") as container:
        for name in container.namelist():
            if name.endswith((".xhtml", ".html")):
                yield name, container.read(name)


def acting(content: bytes) -> Iterator[str]:
    """Yield what in a page could act, load or send."""
    for element in html.document_fromstring(content).iter():
        if not isinstance(element.tag, str):
            continue
        name = element.tag.rpartition("}")[2].lower()
        if name in ACTING or (
            name == "script" and (element.text or "").strip() and "json" not in element.get("type", "")
        ):
            yield f"<{name}>"
        for attribute, value in element.attrib.items():
            plain = "".join(str(value).split()).lower()
            if attribute.lower().startswith("on") or (
                attribute.rpartition("}")[2]
                in ("href", "src", "data", "action", "style", "srcset", "srcdoc", "content")
                and any(each in plain for each in EVIL)
            ):
                yield f"{name} {attribute}={value}"


def test_nothing_acts_and_nothing_leaks(hostile: Hostile) -> None:
    """No refused word stands anywhere, nothing acts, no file outside is opened and nobody is called."""
    assert len(hostile.refused) >= 5
    said = list(parts(hostile.root))
    everything = "\n".join(text for _part, text in said)
    # In right-to-left text a reader of PDF may find the letters of a Latin word the other way round.
    never = {each.word for each in hostile.refused} - {each.word for each in hostile.shown}
    leaked = [each for each in sorted(never) if each in everything or each[::-1] in everything]
    assert [] == leaked
    assert SECRET not in everything
    assert "root:x:0" not in everything
    assert [] == [(name, found) for name, content in pages(hostile.root) for found in acting(content)]
    names = {line for part, text in said if ", object" in part for line in text.split("\n")}
    assert not names & set(ACTIONS)
    assert not [each for each in names if any(evil in each for evil in EVIL) and "://" in each]
    assert "" == hostile.watched


def test_what_marks_nothing_is_printed(hostile: Hostile) -> None:
    """The words of what passed the gate stand in the web edition: the search would have found the others."""
    web = "\n".join(text for _part, text in said_in(hostile.root / "dist/web/ar"))
    printed = [each for each in hostile.shown if each.word in web]
    assert len(printed) >= len(hostile.shown) // 4


@pytest.mark.parametrize(
    "page",
    [
        "<script>x</script>",
        "<a href='java\nscript:x'>x</a>",
        "<p onclick='x'>x</p>",
        "<iframe></iframe>",
        "<img src='//evil.example/x'>",
    ],
)
def test_a_page_that_acts_is_found(page: str) -> None:
    """Each of these would be seen by the search, and a plain page is not."""
    assert list(acting(f"<html><body>{page}</body></html>".encode()))
    assert not list(
        acting(b"<html><body><script src='search.js'></script><a href='x.html'>javascript:</a></body></html>")
    )


def test_the_watch_sees_who_opens_and_who_calls(tmp_path: Path) -> None:
    """A process that opens a file outside, or calls somebody, is told."""
    (tmp_path / "sitecustomize.py").write_text(WATCH, "utf-8")
    told = os.open(tmp_path / "told", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    program = "import socket; open('outside.txt', 'w'); socket.socket().connect_ex(('127.0.0.1', 9))"
    environment = {"OUTSIDE": "outside.txt", "TOLD": str(told), "PYTHONPATH": str(tmp_path)}
    subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=os.environ | environment,
        pass_fds=(told,),
        check=False,
    )
    os.close(told)
    lines = (tmp_path / "told").read_text("utf-8").splitlines()
    assert ["opened outside.txt", "called ('127.0.0.1', 9)"] == lines
