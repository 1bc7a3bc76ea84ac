"""Serve the pages of a preview to this machine alone, and answer what their script asks."""

from __future__ import annotations

import html
import http
import http.server
import json
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol
from urllib.parse import parse_qs, quote, urlsplit

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.preview.panel_words import faults_of, words_of

if TYPE_CHECKING:
    import io
    from collections.abc import Mapping

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition
    from chronicle.preview.bulletin import Bulletin, EditionNews
    from chronicle.preview.panel_words import PanelAccount

HOST = "127.0.0.1"
_TRIES = 10  # ports
_OWN = "/-/"  # the addresses that are no pages
STATIC = Path(__file__).parent / "static"
_KINDS = {".js": "text/javascript", ".css": "text/css"}
_NAMES = frozenset({HOST, "localhost"})
_NOTHING_YET = (
    b'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Preview</title>\n</head>\n'
    b"<body></body>\n</html>\n"
)
_RULES = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"


class Answers(Protocol):
    """Who knows what the pages ask for."""

    def message(self, edition: Edition, name: str) -> PanelAccount | None:
        """Return all about a message, called as the pages call it; None where there is no such name."""

    def ask_for_pdf(self, edition: Edition) -> None:
        """Have the PDF of an edition made."""

    def pdf(self, edition: Edition) -> Path | None:
        """Return the PDF of an edition as it is now, if there is one."""

    def place(self, page: str, anchor: str) -> str:
        """Return what a place of a page is called in the PDF."""


@dataclass(frozen=True)
class Shown:
    """What a preview serves."""

    root: Path  # a folder with a link to the pages of each edition
    folders: Folders
    editions: Mapping[str, Edition]  # by code
    bulletin: Bulletin
    answers: Answers
    pages: Mapping[str, Path] = field(default_factory=dict)  # by code: the folders that may be read


def page_server(shown: Shown, port: int) -> http.server.ThreadingHTTPServer:
    """Listen at the port or, where it is taken, at one of the next; 0 takes any that is free."""
    reason = ""
    handler = partial(_Handler, shown)
    for number in range(port, min(port + _TRIES, 65536)) if port else (0,):
        try:
            return http.server.ThreadingHTTPServer((HOST, number), handler)
        except OSError as error:
            reason = f"port {number} of this machine: {error.strerror or error}."
    raise ProblemsFound([Problem("command line", 0, "B010", reason)])


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serve files without a line for each, and never let a browser keep an old page."""

    def __init__(self, shown: Shown, *request: object) -> None:
        self._shown = shown
        super().__init__(*request, directory=str(shown.root))  # type: ignore[arg-type]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Log nothing."""

    def end_headers(self) -> None:
        """Forbid the browser to cache a page, and to load or run anything that is not served here."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Security-Policy", _RULES)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def do_GET(self) -> None:
        """Answer with a page, a file, or what the script of a page asks for."""
        if not self._is_for_us():
            return
        address = urlsplit(self.path)
        if not address.path.startswith(_OWN):
            super().do_GET()
            return
        name = address.path.removeprefix(_OWN)
        asked = {key: values[0] for key, values in parse_qs(address.query).items()}
        edition = self._shown.editions.get(asked.get("edition", ""))
        if name in {"preview.js", "preview.css"}:
            self._answer((STATIC / name).read_bytes(), _KINDS[Path(name).suffix])
        elif edition and name == "news":
            self._tell(edition, asked.get("page", ""), asked.get("since", ""))
        elif edition and name == "message":
            told = self._shown.answers.message(edition, asked.get("message", ""))
            if told is None:
                self.send_error(http.HTTPStatus.NOT_FOUND)
            else:
                self._answer(json.dumps(told).encode(), "application/json")
        elif edition and name == "pdf":
            place = self._shown.answers.place(asked.get("page", ""), asked.get("anchor", ""))
            self.send_response(http.HTTPStatus.FOUND)
            pdf = f"{_OWN}{edition.code}.pdf?edition={edition.code}#nameddest={quote(place)}"
            self.send_header("Location", pdf)
            self.end_headers()
        elif edition and name == f"{edition.code}.pdf" and (made := self._shown.answers.pdf(edition)):
            self._answer(made.read_bytes(), "application/pdf")
        else:
            self.send_error(http.HTTPStatus.NOT_FOUND)

    def do_HEAD(self) -> None:
        """Answer as to GET, without the page."""
        if self._is_for_us():
            super().do_HEAD()

    def do_POST(self) -> None:
        """Begin what takes long, if a page of ours asks for it."""
        address = urlsplit(self.path)
        code = parse_qs(address.query).get("edition", [""])[0]
        if not self._is_for_us():
            return
        origin = urlsplit(self.headers.get("Origin", ""))
        if origin.netloc != self.headers.get("Host") or address.path != f"{_OWN}pdf":
            self.send_error(http.HTTPStatus.FORBIDDEN)
        elif code not in self._shown.editions:
            self.send_error(http.HTTPStatus.NOT_FOUND)
        else:
            self._shown.answers.ask_for_pdf(self._shown.editions[code])
            self._answer(b"", "text/plain", http.HTTPStatus.ACCEPTED)

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Begin to answer with a page, to which the script is added, or with another file of an edition."""
        since = self._shown.bulletin.count  # before the page is read: what changes meanwhile is told
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.endswith("/"):
            path /= "index.html"
        name = self.path.removeprefix("/").partition("?")[0]
        code, _, page = path.relative_to(self.directory).as_posix().partition("/")
        edition = self._shown.editions.get(code)
        if edition is None and name.endswith(".html") and not path.exists():
            # Whoever asks for files or for pages in two languages, which a preview lacks, finds languages.
            self.send_response(http.HTTPStatus.FOUND)
            self.send_header("Location", "/")
            self.end_headers()
            return None
        if not self._is_inside(path):
            self.send_error(http.HTTPStatus.NOT_FOUND)
            return None
        if edition and page.endswith(".html"):
            if path.is_file() or page == "index.html":
                content = path.read_bytes() if path.is_file() else _NOTHING_YET
                self._answer(self._with_script(content, edition, page, since), "text/html; charset=utf-8")
            else:
                self.send_error(http.HTTPStatus.NOT_FOUND)
            return None
        return super().send_head()

    def list_directory(self, path: object) -> None:
        """List nothing: who looks for files finds pages."""
        del path
        self.send_error(http.HTTPStatus.NOT_FOUND)

    def _is_for_us(self) -> bool:
        """Refuse who has come here by another name: a page from elsewhere that its own server sends here."""
        name, _, port = self.headers.get("Host", "").rpartition(":")
        if name in _NAMES and port == str(self.connection.getsockname()[1]):
            return True
        self.send_error(http.HTTPStatus.MISDIRECTED_REQUEST)
        return False

    def _is_inside(self, path: Path) -> bool:
        real = path.resolve()
        folders = (self._shown.root, *self._shown.pages.values())
        return any(real.is_relative_to(folder.resolve()) for folder in folders)

    def _with_script(self, content: bytes, edition: Edition, page: str, since: int) -> bytes:
        """Return a page with the style sheet and the script of the preview."""
        data = {
            "edition": edition.code,
            "page": page,
            "since": str(since),
            "words": json.dumps(words_of(self._shown.folders, edition)),
        }
        given = " ".join(f'data-{name}="{html.escape(value)}"' for name, value in data.items())
        added = (
            f'<link rel="stylesheet" href="{_OWN}preview.css">\n'
            f'<script src="{_OWN}preview.js" {given}></script>\n'
        )
        head, end, rest = content.partition(b"</head>")
        return head + added.encode() + end + rest

    def _tell(self, edition: Edition, page: str, since: str) -> None:
        """Tell a page the news as they come, until it is closed."""
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        number = int(since) if since.isdecimal() else 0
        with suppress(OSError):
            for told in self._shown.bulletin.follow(edition.code, page, number):
                event = ":\n\n" if told is None else f"data: {self._event(edition, *told)}\n\n"
                self.wfile.write(event.encode())
                self.wfile.flush()

    def _event(self, edition: Edition, changed: bool, news: EditionNews) -> str:
        ready = self._shown.answers.pdf(edition) is not None
        told = {
            "changed": changed,
            "course": news.course,
            "problems": faults_of(news.problems, edition),
            "pdf": {
                "percent": news.pdf.percent,
                "ready": ready,
                "problems": faults_of(news.pdf.problems, edition),
            },
        }
        return json.dumps(told)

    def _answer(self, content: bytes, kind: str, status: http.HTTPStatus = http.HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(content)
