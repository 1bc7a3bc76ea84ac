"""The preview is served to this machine alone, and gives out pages and nothing else."""

from __future__ import annotations

import html
import http.client
import http.server
import json
import socket
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.preview.bulletin import Bulletin, PdfCourse
from chronicle.preview.page_server import STATIC, Shown, page_server
from chronicle.preview.panel_words import faults_of, words_of
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.preview.panel_words import PanelAccount

PAGE = "<!DOCTYPE html>\n<html><head><title>a</title></head><body>now</body></html>\n"


class Desk:
    """Answer what pages ask."""

    def __init__(self, folder: Path) -> None:
        self.asked: list[str] = []
        self.made = folder / "book.pdf"

    def message(self, edition: Edition, name: str) -> PanelAccount | None:
        """Know one message."""
        del edition
        known: PanelAccount = {
            "state": "Translated", "place": "x.po:1", "source": "<b>", "translation": "", "before": [],
            "placeholders": [], "reasons": [],
        }  # fmt: skip
        return known if name == "a:1" else None

    def ask_for_pdf(self, edition: Edition) -> None:
        """Note who asks."""
        self.asked.append(edition.code)

    def pdf(self, edition: Edition) -> Path | None:
        """Have one when it has been made."""
        del edition
        return self.made if self.made.is_file() else None

    def place(self, page: str, anchor: str) -> str:
        """Name a place."""
        return f"{page}.{anchor}"


class Client:
    """A browser, or what pretends to be one."""

    def __init__(self, shown: Shown, port: int) -> None:
        self.shown, self.port = shown, port

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[int, str, http.client.HTTPMessage]:
        """Return status, text and headers of an answer."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.read().decode(), answer.headers


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    """Return a client of a server with one Arabic page."""
    root, pages = tmp_path / "root", tmp_path / "pages/ar"
    root.mkdir()
    pages.mkdir(parents=True)
    (tmp_path / "secret.html").write_text("secret", encoding="utf-8")
    (pages / "a.html").write_text(PAGE, encoding="utf-8")
    (root / "ar").symlink_to(pages, target_is_directory=True)
    (root / "index.html").write_text("languages", encoding="utf-8")
    editions = {"ar": edition_of("ar")}
    shown = Shown(root, Folders(tmp_path), editions, Bulletin(), Desk(tmp_path), {"ar": pages})
    with page_server(shown, 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        assert "127.0.0.1" == server.server_address[0]
        yield Client(shown, server.server_port)
        shown.bulletin.close()
        server.shutdown()


@pytest.mark.parametrize(
    ("port", "tried"),
    [
        (8000, list(range(8000, 8010))),
        (65530, list(range(65530, 65536))),
        (65535, [65535]),
        (0, [0]),
    ],
)
def test_ten_ports_are_tried_up_to_the_last_that_there_is(
    client: Client, monkeypatch: pytest.MonkeyPatch, port: int, tried: list[int]
) -> None:
    """Where a port is taken the next one is asked for; when none is free, the last of them is named."""
    asked: list[int] = []

    def taken(address: tuple[str, int], _handler: object) -> None:
        asked.append(address[1])
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(http.server, "ThreadingHTTPServer", taken)
    with pytest.raises(ProblemsFound) as found:
        page_server(client.shown, port)
    assert tried == asked
    (problem,) = found.value.problems
    assert ("B010", f"port {tried[-1]} of this machine: Address already in use.") == (
        problem.code,
        problem.message,
    )


def test_taken_port_is_stepped_over(client: Client) -> None:
    """A preview beside another program's takes the next port instead of failing."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with page_server(client.shown, port) as server:
            assert server.server_port > port


def test_a_page_gets_the_script_and_is_never_kept(client: Client) -> None:
    """What the preview adds is added when a page is handed out; its file stays as it was built."""
    status, text, headers = client.ask("/ar/a.html")
    assert (200, "no-store") == (status, headers["Cache-Control"])
    assert (
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"
        == headers["Content-Security-Policy"]
    )
    assert ("nosniff", "text/html; charset=utf-8", str(len(text.encode()))) == tuple(
        headers[name] for name in ("X-Content-Type-Options", "Content-Type", "Content-Length")
    )
    before, added, after = PAGE.partition("</head>")
    assert text.startswith(before)
    assert text.endswith(added + after)
    assert 'src="/-/preview.js" data-edition="ar" data-page="a.html" data-since="0"' in text
    for name, kind in (("preview.js", "text/javascript"), ("preview.css", "text/css")):
        status, own, headers = client.ask(f"/-/{name}")
        assert (200, kind, (STATIC / name).read_text("utf-8")) == (status, headers["Content-Type"], own)


def test_a_page_has_all_that_its_script_needs(client: Client) -> None:
    """Edition, page, the news that it is handed out with, and the words of its language; before its end."""
    client.shown.bulletin.tell("zh", course="good")
    client.shown.bulletin.tell("ar", course="good")
    deep = client.shown.pages["ar"] / "chapters"
    deep.mkdir()
    (deep / "index.html").write_text(PAGE, encoding="utf-8")
    words = html.escape(json.dumps(words_of(client.shown.folders, edition_of("ar"))))
    for path, page in (("/ar/a.html?x=1", "a.html"), ("/ar/chapters/", "chapters/index.html")):
        added = (
            '<link rel="stylesheet" href="/-/preview.css">\n<script src="/-/preview.js" data-edition="ar"'
            f' data-page="{page}" data-since="2" data-words="{words}"></script>\n'
        )
        assert (200, PAGE.replace("</head>", f"{added}</head>")) == client.ask(path)[:2]


def test_who_asks_for_the_head_of_a_page_gets_it(client: Client) -> None:
    """The same answer as to any browser, and other files as they are."""
    assert 200 == client.ask("/ar/a.html", "HEAD")[0]
    (client.shown.pages["ar"] / "a.txt").write_text("plain", encoding="utf-8")
    status, text, headers = client.ask("/ar/a.txt")
    assert (200, "plain", "text/plain", "no-store") == (
        status, text, headers["Content-Type"], headers["Cache-Control"]
    )  # fmt: skip


def test_an_edition_without_pages_says_what_is_wrong(client: Client) -> None:
    """Before the first good build there is a page that follows the news; any other is not there."""
    status, text, _headers = client.ask("/ar/")
    assert (200, True) == (status, "/-/preview.js" in text)
    assert 404 == client.ask("/ar/none.html")[0]


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.html",
        "/ar/../../secret.html",
        "/ar/%2e%2e/%2e%2e/secret.html",
        "/ar/out.html",
        "/zh/a.html",
    ],
)
def test_nothing_outside_of_the_pages_is_given_out(client: Client, path: str) -> None:
    """Neither dots in an address nor a link among the pages leads to another file."""
    out = client.shown.pages["ar"] / "out.html"
    out.symlink_to(client.shown.pages["ar"].parent.parent / "secret.html")
    status, text, headers = client.ask(path)
    assert "secret" not in text
    assert status == 404 or headers["Location"] == "/"


def test_folders_are_not_listed(client: Client) -> None:
    """A folder without a page of its own has nothing to show."""
    (client.shown.pages["ar"] / "chapters").mkdir()
    assert 404 == client.ask("/ar/chapters/")[0]


def test_a_page_leads_to_no_dead_end(client: Client) -> None:
    """A preview has no files to take: the link at the foot of a page leads to the languages."""
    status, _text, headers = client.ask("/ar.html")
    assert (302, "/") == (status, headers["Location"])
    assert "languages" == client.ask("/index.html")[1]


@pytest.mark.parametrize("host", ["book.example", "127.0.0.1.example:{port}", "127.0.0.1:1", "", "localhost"])
@pytest.mark.parametrize(
    ("path", "method"), [("/ar/a.html", "GET"), ("/-/pdf?edition=ar", "POST"), ("/ar/a.html", "HEAD")]
)
def test_who_comes_by_another_name_gets_nothing(client: Client, host: str, path: str, method: str) -> None:
    """A page from elsewhere that has its own name lead to this machine reads nothing here."""
    asked = host.format(port=client.port)
    assert 421 == client.ask(path, method, Host=asked, Origin=f"http://{asked}")[0]
    assert [] == client.shown.answers.asked  # type: ignore[attr-defined]


def test_this_machine_may_be_called_by_its_name(client: Client) -> None:
    """People type localhost too."""
    assert 200 == client.ask("/ar/a.html", Host=f"localhost:{client.port}")[0]


def test_messages_are_told(client: Client) -> None:
    """The panel learns all about a message; what is not there is said to be missing."""
    status, text, headers = client.ask("/-/message?edition=ar&message=a:1")
    assert (200, "application/json", "<b>") == (status, headers["Content-Type"], json.loads(text)["source"])
    for path in (
        "message?edition=ar&message=a:2",
        "message?edition=zh&message=a:1",
        "none?edition=ar",
        "news",
    ):
        assert 404 == client.ask(f"/-/{path}")[0]


def test_only_a_page_of_ours_has_a_pdf_made(client: Client, tmp_path: Path) -> None:
    """Another site may not set this machine to work; who asks here is led to the place in the PDF."""
    own = f"http://127.0.0.1:{client.port}"
    for origin in ("http://book.example", "null", ""):
        assert 403 == client.ask("/-/pdf?edition=ar", "POST", Origin=origin)[0]
    assert 404 == client.ask("/-/pdf?edition=zh", "POST", Origin=own)[0]
    assert 403 == client.ask("/-/news?edition=ar", "POST", Origin=own)[0]
    assert (202, "") == client.ask("/-/pdf?edition=ar", "POST", Origin=own)[:2]
    assert ["ar"] == client.shown.answers.asked  # type: ignore[attr-defined]
    assert 404 == client.ask("/-/ar.pdf?edition=ar")[0]
    (tmp_path / "book.pdf").write_text("%PDF", encoding="utf-8")
    status, _text, headers = client.ask("/-/pdf?edition=ar&page=a.html&anchor=p1-2")
    assert (302, "/-/ar.pdf?edition=ar#nameddest=a.html.p1-2") == (status, headers["Location"])
    assert "/-/ar.pdf?edition=ar#nameddest=." == client.ask("/-/pdf?edition=ar")[2]["Location"]
    strange = client.ask("/-/pdf?edition=ar&page=b%20c&anchor=%C3%A9%23")[2]["Location"]
    assert "/-/ar.pdf?edition=ar#nameddest=b%20c.%C3%A9%23" == strange
    status, text, headers = client.ask("/-/ar.pdf?edition=ar")
    assert (200, "%PDF", "application/pdf") == (status, text, headers["Content-Type"])
    assert 404 == client.ask("/-/zh.pdf?edition=ar")[0]


def test_news_come_as_they_happen(client: Client) -> None:
    """A page that is open is told at once what is wrong, and that it has changed."""
    fault = Problem("docs/a.md", 2, "E008", "It is not there.")
    with closing(http.client.HTTPConnection("127.0.0.1", client.port, timeout=60)) as connection:
        connection.request("GET", "/-/news?edition=ar&page=a.html&since=0")
        answer = connection.getresponse()

        def event() -> dict[str, object]:
            line = answer.readline().decode()
            assert "\n" == answer.readline().decode()
            told = json.loads(line.removeprefix("data: "))
            assert isinstance(told, dict)
            return told

        assert "text/event-stream" == answer.getheader("Content-Type")
        nothing = {"percent": None, "ready": False, "problems": []}
        assert {"changed": False, "course": "whole", "problems": [], "pdf": nothing} == event()
        client.shown.bulletin.tell("ar", course="faulty", problems=(fault,))
        told = faults_of([fault], edition_of("ar"))
        assert {"changed": False, "course": "faulty", "problems": told, "pdf": nothing} == event()
        client.shown.bulletin.tell("ar", ["a.html"], course="good", problems=())
        assert {"changed": True, "course": "good", "problems": [], "pdf": nothing} == event()
        client.shown.answers.made.write_text("%PDF", encoding="utf-8")  # type: ignore[attr-defined]
        client.shown.bulletin.tell("ar", pdf=PdfCourse(30, (fault,)))
        pdf = {"percent": 30, "ready": True, "problems": told}
        assert {"changed": True, "course": "good", "problems": [], "pdf": pdf} == event()


@pytest.mark.parametrize(("since", "changed"), [("0", True), ("1", False), ("", True), ("-1", True)])
def test_a_page_hears_of_what_has_changed_since_it_was_handed_out(
    client: Client, since: str, changed: bool
) -> None:
    """What is no number counts from the beginning."""
    client.shown.bulletin.tell("ar", ["a.html"], course="good")
    with closing(http.client.HTTPConnection("127.0.0.1", client.port, timeout=60)) as connection:
        connection.request("GET", f"/-/news?edition=ar&page=a.html&since={since}")
        line = connection.getresponse().readline().decode()
    assert changed is json.loads(line.removeprefix("data: "))["changed"]
