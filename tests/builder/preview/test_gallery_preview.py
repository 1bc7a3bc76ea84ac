"""All that a preview answers, tells of messages and of what was saved, in two editions."""

from __future__ import annotations

import json
import re
import shutil
import threading
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.gate.explaining import explain
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem
from chronicle.preview.bulletin import Bulletin, PdfCourse
from chronicle.preview.page_server import Shown, page_server
from chronicle.preview.panel_words import account_of, faults_of
from chronicle.preview.watched_files import BookShape, saved_documents
from chronicle.words.states import message_name
from tests.builder.preview.test_page_server import PAGE, Client, Desk
from tests.gallery import SOURCE
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.approved import Approved
    from tests.gallery import Gallery

FAULTS = (
    Problem("docs/chapters/02.md", 3, "M050", "“12” is typed.", subject="12"),
    Problem("locales/ar/LC_MESSAGES/index.po", 0, "T043", "there is no such catalog."),
    Problem("docs/chapters/02.md", 3, "M050", "“12” is typed.", subject="12"),
    Problem("docs/chapters/01.md", 12, "E005", "The ledger's sources have no “x”.", "Name another."),
)
VOLATILE = {"Date", "Server", "Last-Modified"}
WORDS = re.compile(r'data-words="[^"]*"')
REQUESTS = (
    *(
        ("GET", path)
        for path in ("/", "/index.html", "/ar/a.html", "/zh/a.html", "/zh/b/c.html", "/ar/", "/ar")
    ),
    *(
        ("GET", path)
        for path in ("/ar/gone.html", "/en/a.html", "/files.html", "/secret.html", "/../secret.html")
    ),
    *(("GET", path) for path in ("/ar/style.css", "/ar/link.html", "/zh/b/", "/ar/a.html?x=1", "/no.css")),
    *(("GET", f"/-/{name}") for name in ("preview.css?x", "nothing", "message?edition=ar&message=a:1")),
    *(("GET", f"/-/{name}") for name in ("message?edition=ar", "message?edition=xx&message=a:1")),
    *(
        ("GET", f"/-/{name}")
        for name in ("pdf?edition=zh&page=a&anchor=p1-2", "pdf?edition=ar&page=&anchor=%D8%A7")
    ),
    *(("GET", f"/-/{name}") for name in ("ar.pdf?edition=ar", "zh.pdf?edition=ar", "news?edition=xx")),
    *(("HEAD", path) for path in ("/ar/a.html", "/no.css")),
    *(("POST", f"/-/{name}") for name in ("pdf?edition=ar", "pdf?edition=xx", "news?edition=ar")),
)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    """Return a client of a server with pages in two editions."""
    root = tmp_path / "root"
    root.mkdir()
    pages = {code: tmp_path / "pages" / code for code in ("ar", "zh")}
    for code, folder in pages.items():
        (folder / "b").mkdir(parents=True)
        (folder / "a.html").write_text(PAGE, "utf-8")
        (folder / "b/c.html").write_text(PAGE.replace("now", code), "utf-8")
        (root / code).symlink_to(folder, target_is_directory=True)
    (tmp_path / "secret.html").write_text("secret", "utf-8")
    (pages["ar"] / "link.html").symlink_to(tmp_path / "secret.html")
    (pages["ar"] / "style.css").write_text("p {}", "utf-8")
    (root / "index.html").write_text("languages", "utf-8")
    editions = {code: edition_of(code) for code in pages}
    shown = Shown(root, Folders(tmp_path), editions, Bulletin(), Desk(tmp_path), pages)
    with page_server(shown, 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield Client(shown, server.server_port)
        shown.bulletin.close()
        server.shutdown()


def test_answers(client: Client, approved: Approved) -> None:
    """Each request gets this status, these headers and this text; who comes by another name gets nothing."""
    told: list[str] = []
    here = f"127.0.0.1:{client.port}"
    given: list[dict[str, str]] = [{} for _ in REQUESTS]
    asked = [(*each, more) for each, more in zip(REQUESTS, given, strict=True)]
    for host in ("localhost", "elsewhere.example", "127.0.0.1:1"):
        named = host if ":" in host else f"{host}:{client.port}"
        asked += [(method, "/ar/a.html", {"Host": named}) for method in ("GET", "HEAD")]
        asked.append(("POST", "/-/pdf?edition=ar", {"Host": named, "Origin": f"http://{named}"}))
    asked.append(("POST", "/-/pdf?edition=xx", {"Origin": f"http://{here}"}))
    asked.append(("POST", "/-/pdf?edition=zh", {"Origin": f"http://{here}"}))
    asked.append(("POST", "/-/pdf?edition=zh", {"Origin": "http://elsewhere.example"}))
    for method, path, headers in asked:
        status, text, answered = client.ask(path, method, **headers)
        shown = ", ".join(f"{name}: {value}" for name, value in headers.items())
        told.append(f"=== {method} {path} {shown}".replace(str(client.port), "…").rstrip())
        told.append(f"  {status}")
        kept = {name: value for name, value in answered.items() if name not in VOLATILE}
        told += [f"  {name}: {value}" for name, value in kept.items() if name != "Content-Length"]
        if not text.startswith("<!DOCTYPE HTML>") and "preview.css?" not in path:
            told.append(WORDS.sub('data-words="…"', text))
    desk = client.shown.answers
    assert isinstance(desk, Desk)
    approved(*told, f"asked for {desk.asked}")


def test_news(client: Client, approved: Approved) -> None:
    """A page that listens hears the course, the faults in its language, and how far the PDF is."""
    bulletin, told = client.shown.bulletin, list[str]()
    bulletin.tell("ar", course="reading")
    bulletin.tell("ar", ["a.html"], course="faulty", problems=FAULTS)
    bulletin.tell("ar", pdf=PdfCourse(40, FAULTS[1:2]))
    bulletin.tell("zh", ["b/c.html"], course="good")
    for edition, page, since in (
        ("ar", "a.html", 0),
        ("ar", "a.html", 2),
        ("ar", "b/c.html", 0),
        ("zh", "b/c.html", 3),
    ):
        stream = bulletin.follow(edition, page, since)
        heard = next(stream)
        assert heard is not None
        told += [f"{edition} {page} since {since}: changed {heard[0]}, {heard[1].course}, {heard[1].pdf}"]
        told.append(f"  open {sorted(bulletin.open_pages('ar'))} {sorted(bulletin.open_pages('zh'))}")
        stream.close()
    told.append(f"open {bulletin.open_pages('ar')}, count {bulletin.count}, {bulletin.of('en').course}")
    for code in ("en", "ar", "zh"):
        told += [json.dumps(each, ensure_ascii=False) for each in faults_of(FAULTS, edition_of(code))]
    approved(*told)


@pytest.mark.parametrize("code", ["ar", "zh"])
def test_messages(gallery: Gallery, approved: Approved, code: str) -> None:
    """Each message of a chapter, one that is not there and one of no catalog, as the panel shows it."""
    edition = edition_of(code)
    told: list[str] = []
    states = gallery.book(code).states.domains
    for domain in ("chapters/02-houses", "evidence"):
        for context, msgid in list(states[domain])[:14]:
            told.append(f"=== {domain} {context} «{msgid}»")
            account = account_of(
                explain(gallery.root, edition, domain, message_name(domain, context, msgid)), edition
            )
            told += [f"  {name}: {value}" for name, value in account.items() if value]
    for domain, name in (("chapters/02-houses", "nothing"), ("nowhere", "nothing")):
        told += [
            f"=== {domain}",
            *map(str, account_of(explain(gallery.root, edition, domain, name), edition).items()),
        ]
    approved(*told)


def test_what_was_saved(tmp_path: Path, approved: Approved) -> None:
    """Documents are found by their texts and catalogs; what the book is, by settings, contents and styles."""
    root = tmp_path / "book"
    shutil.copytree(SOURCE, root)
    folders = Folders(root)
    saved = [
        folders.docs / name
        for name in (
            "chapters/01-market.md",
            "conf.py",
            "pictures/hill.svg",
            "evidence/places.yaml",
            "index.md",
        )
    ]
    saved += [
        folders.locales / name for name in ("ar/LC_MESSAGES/chapters/02-houses.po", "ar/LC_MESSAGES/x.mo")
    ]
    saved += [folders.locales / "zh_CN/LC_MESSAGES/index.po", tmp_path / "elsewhere.md"]
    told = [f"{each.code}: {sorted(saved_documents(folders, each, saved))}" for each in CHOSEN.all]
    before = BookShape.of(folders)
    told.append(f"{before.documents} {[path.relative_to(root).as_posix() for path, _ in before.settings]}")
    changes = {
        "docs/chapters/01-market.md": "# Other\n",
        "docs/print.css": "p {}\n",
        "docs/conf.py": "x = 1\n",
        "docs/index.md": "\n",
        "docs/languages/own/language.yaml": "locale: de\n",
        "docs/chapters/03.md": "# New\n",
        "docs/evidence/places.yaml": "places: []\n",
    }
    for name, text in changes.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        now = BookShape.of(folders)
        told.append(f"{name}: {'another' if now != before else 'the same'} book")
        before = now
    approved(*told)
