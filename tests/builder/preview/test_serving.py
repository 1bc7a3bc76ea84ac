"""The preview is served on this machine alone, at a port that is free, and built when something is saved."""

from __future__ import annotations

import http.client
import http.server
import io
import socket
import threading
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from rich.console import Console

from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from chronicle.preview import live
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path


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
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, port: int, tried: list[int]
) -> None:
    """Where a port is taken the next one is asked for; when none is free, the last of them is named."""
    asked: list[int] = []

    def taken(address: tuple[str, int], _handler: object) -> None:
        asked.append(address[1])
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(http.server, "ThreadingHTTPServer", taken)
    with pytest.raises(ProblemsFound) as found:
        live._server(tmp_path, port)
    assert tried == asked
    (problem,) = found.value.problems
    assert ("B010", f"port {tried[-1]} of this machine: Address already in use.") == (
        problem.code,
        problem.message,
    )


def test_taken_port_is_stepped_over(tmp_path: Path) -> None:
    """A preview beside another program's takes the next port instead of failing."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with live._server(tmp_path, port) as server:
            assert server.server_port > port


def test_pages_are_for_this_machine_and_for_now(tmp_path: Path) -> None:
    """Nobody else on the network can ask for a page, and no browser keeps one that may have changed."""
    (tmp_path / "index.html").write_text("now", encoding="utf-8")
    with live._server(tmp_path, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        assert "127.0.0.1" == server.server_address[0]
        with closing(http.client.HTTPConnection("127.0.0.1", server.server_port)) as connection:
            connection.request("GET", "/")
            answer = connection.getresponse()
            assert (b"now", "no-store") == (answer.read(), answer.headers["Cache-Control"])
        server.shutdown()


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a preview does, in order; it is stopped after five looks at the sources."""
    steps: list[str] = []

    def watched(_folders: Folders) -> Iterator[Collection[object]]:
        steps.append("watch")
        return looks()

    def looks() -> Iterator[Collection[object]]:
        for changes in ((), ("a chapter",), (), (), ("a catalog", "a chapter")):
            steps.append("saved" if changes else "nothing")
            yield changes
        raise KeyboardInterrupt

    def rebuild(*_arguments: Any) -> bool:
        steps.append("build")
        return True

    monkeypatch.setattr(live, "_watch", watched)
    monkeypatch.setattr(live, "rebuild", rebuild)
    return steps


def served(root: Path, codes: Collection[str] = ("en", "ar")) -> str:
    """Preview some editions until it is stopped; return what it has said."""
    said = io.StringIO()
    chosen = [CHOSEN.of(code) for code in codes]
    live.serve(Folders(root), CHOSEN, chosen, 0, Console(file=said, width=200))
    return said.getvalue()


def test_each_saved_file_is_built_and_nothing_else(tmp_path: Path, done: list[str]) -> None:
    """What is saved during the first build is not lost; after that a build follows each time of saving."""
    served(tmp_path)
    assert ["watch", "build", "nothing", "saved", "build", "nothing", "nothing", "saved", "build"] == done


@pytest.mark.usefixtures("done")
def test_an_edition_that_is_not_asked_for_is_not_shown(tmp_path: Path) -> None:
    """Pages of an earlier preview, which nobody keeps up to date now, are gone; no address leads to them."""
    old = tmp_path / "build" / "live" / "zh" / "index.html"
    old.parent.mkdir(parents=True)
    old.write_text("old", encoding="utf-8")
    said = served(tmp_path)
    assert not old.parent.exists()
    assert "/en/" in said
    assert "/ar/" in said
    assert "/zh/" not in said


@pytest.mark.usefixtures("done")
def test_whoever_stops_it_is_told_so(tmp_path: Path) -> None:
    """Ctrl-C ends the preview with a word, and its port is free again."""
    said = served(tmp_path)
    assert said.endswith("Stopped.\n")
    port = int(said.split("http://127.0.0.1:")[1].split("/")[0])
    with live._server(tmp_path, port) as server:
        assert server.server_port == port


def test_text_and_translations_are_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What editors and translators write is watched, where it is there; the first look is not lost."""
    watched: list[tuple[Path, ...]] = []

    def watch(*places: Path, **_settings: Any) -> Iterator[set[str]]:
        watched.append(places)
        yield from ({"first"}, {"second"})

    monkeypatch.setattr(live, "watch", watch)
    (tmp_path / "docs").mkdir()
    assert [{"first"}, {"second"}] == list(live._watch(Folders(tmp_path)))
    (tmp_path / "locales").mkdir()
    live._watch(Folders(tmp_path))
    assert [(tmp_path / "docs",), (tmp_path / "docs", tmp_path / "locales")] == watched
