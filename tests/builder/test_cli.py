"""The command explains itself, and never answers a fault with a traceback."""

from __future__ import annotations

import errno
import os
import re
import shutil
import socket
from dataclasses import replace
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from chronicle.book.recording import NUMBERS
from chronicle.catalogs.files.refreshing import Refreshed
from chronicle.cli import _editions_of, failure, main
from chronicle.core.folders import SCRATCH
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.sphinx_ext import chapter_messages as reading
from tests.builder.catalogs.conftest import messages_read_here
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

BOOK = BOOKS / "manuscript"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a tiny book."""
    root = tmp_path / "book"
    shutil.copytree(BOOK, root)
    return root


def refused(book: Path, *words: str, **environment: str) -> str:
    """Return what the command says, in this process, of a book that it refuses in plain words."""
    done = CliRunner().invoke(main, ["--book", str(book), *words], env=environment)
    assert done.exit_code == 1, done.output
    assert "Traceback" not in done.output
    return done.stderr


def codes(said: str) -> set[str]:
    """Return the codes of what is said."""
    return set(re.findall(r"^\S+: ([A-Z]\d{3})\b", said, re.MULTILINE))


def every_command(group: click.Group, *path: str) -> list[tuple[str, ...]]:
    """Return the words of each command and group."""
    found = [path]
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            found += every_command(command, *path, name)
        else:
            found.append((*path, name))
    return found


@pytest.mark.parametrize("words", every_command(main), ids=" ".join)
@pytest.mark.parametrize("ask", ["-h", "--help"])
def test_every_command_has_help(words: tuple[str, ...], ask: str) -> None:
    """Each command says what it does and what each option means, outside of a book too."""
    command: click.Command = main
    for word in words:
        assert isinstance(command, click.Group)
        command = command.commands[word]
    done = CliRunner().invoke(main, [*words, ask])
    assert 0 == done.exit_code
    assert (command.help or "?").split("\n")[0] in " ".join(done.output.split())
    assert [] == [each.name for each in command.params if isinstance(each, click.Option) and not each.help]


def test_faults_of_three_files_of_the_ledger_come_together(book: Path) -> None:
    """Five faults in three files of the ledger are one report, each with its file and line."""
    lines = []
    for name, before, after in (
        ("claims/01-first.yaml", "status: differing", "status: difering"),
        ("claims/01-first.yaml", "agent: none", "agent: nobody"),
        ("actors.yaml", "kind:", "kund:"),
        ("places.yaml", "kind:", "kiind:"),
    ):
        path = book / "docs/evidence" / name
        text = path.read_text(encoding="utf-8")
        lines.append(f"docs/evidence/{name}:{text[: text.index(before)].count(chr(10)) + 1}: ")
        path.write_text(text.replace(before, after, 1), encoding="utf-8")
    said = refused(book, "catalogs")
    assert {"E002"} == codes(said)
    assert [] == [line for line in lines if line not in said]
    assert said.splitlines()[-1] == "6 problems found."


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("conf.py", b"a = (\n", "M002"),
        ("conf.py", b"1 / 0\n", "M002"),
        ("conf.py", b"extensions = ['chronicle']\nchronicle_book = 3\n", "M002"),
        ("chapters/02-second.md", b"\xff\xfe\x00", "M023"),
        ("index.md", None, "M024"),
    ],
)
def test_what_cannot_be_read_is_named(
    book: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes | None, code: str
) -> None:
    """A configuration, a chapter or a contents that is broken has a message with its own code."""
    monkeypatch.setattr(reading, "chapter_messages", messages_read_here)
    path = book / "docs" / name
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    said = refused(book, "catalogs")
    assert {code} == codes(said)
    assert f"docs/{name}" in said


def test_what_nobody_foresaw_goes_to_a_log(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown error is one line with the name of a log, and the log has the trace."""
    monkeypatch.setattr("chronicle.catalogs.report_progress", lambda *_: 1 / 0)
    for _again in range(2):
        done = CliRunner().invoke(main, ["--book", str(book), "status"])
    assert 1 == done.exit_code
    assert "build/logs/command.log: B009: ZeroDivisionError" in done.output
    assert "Traceback" not in done.output
    assert "Traceback" in (book / "build/logs/command.log").read_text(encoding="utf-8")


def test_nothing_is_said_to_who_has_stopped_listening(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`chronicle … | head -1` ends as other programs do there, without a fault."""

    def unheard(*_given: object) -> None:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr("chronicle.catalogs.report_progress", unheard)
    done = CliRunner().invoke(main, ["--book", str(book), "status"])
    assert (1, "") == (done.exit_code, done.output)


def test_a_port_that_is_taken_is_told(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When no address is free, the preview says which is in use, and how to choose another."""
    monkeypatch.setattr("chronicle.preview.page_server._TRIES", 1)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = CliRunner().invoke(main, ["--book", str(book), "live", "--port", str(taken.getsockname()[1])])
    assert 1 == done.exit_code
    assert "B010" in done.output


@pytest.mark.parametrize(
    ("name", "words"), [("SOURCE_DATE_EPOCH", ("build",)), ("SOURCE_DATE_EPOCH", ("check",))]
)
def test_a_variable_that_is_no_time_is_told(book: Path, name: str, words: tuple[str, ...]) -> None:
    """A time that is none stops each command before anything is read."""
    assert {"B025"} == codes(refused(book, *words, **{name: "abc"}))


@pytest.mark.parametrize("command", ["build", "check", "catalogs", "status"])
def test_odd_files_stop_every_command_at_once(book: Path, command: str) -> None:
    """A pipe among the chapters is named by every command, and none waits for it."""
    os.mkfifo(book / "docs/chapters/03-pipe.md")
    said = refused(book, command)
    assert {"B027"} == codes(said)
    assert "docs/chapters/03-pipe.md" in said


def test_schemas_are_written_beside_the_ledger(book):
    """One command gives an editor's program the schemas of the ledger's files."""
    done = CliRunner().invoke(main, ["--book", str(book), "schemas"])
    assert (0, "") == (done.exit_code, done.stderr)
    assert (book / "docs/evidence/schema/claims.schema.json").is_file()


@pytest.mark.parametrize(
    ("asked", "words", "given"),
    [
        ("chronicle.build.check_book.check_book", ["check"], {None}),
        ("chronicle.build.check_book.check_book", ["check", "--copies", "COPIES"], {"COPIES"}),
        ("chronicle.build.check_languages.check_languages", ["check", "--languages", "ar"], {("ar",)}),
        ("chronicle.build.building.build", ["build"], {(), False}),
        ("chronicle.build.building.build", ["build", "--release"], {(), True}),
        ("chronicle.build.building.build", ["build", "--languages", "ar en"], {("ar", "en"), (), False}),
        ("chronicle.build.building.build", ["build", "--formats", "pdf web"], {(), ("pdf", "web"), False}),
        ("chronicle.preview.live.serve", ["live"], {("en", "ar", "zh"), 8000}),
        ("chronicle.preview.live.serve", ["live", "--languages", "zh ar", "--port", "9"], {("ar", "zh"), 9}),
        ("chronicle.catalogs.refresh", ["catalogs", "--languages", "ar"], {("ar",)}),
        ("chronicle.oracles.measures.report.measure_table", ["measure"], {("en", "ar", "zh"), "dist"}),
        ("chronicle.oracles.measures.report.measure_table", ["measure", "COPIES"], {"COPIES"}),
        ("chronicle.oracles.preflight.line_faults.report_lines", ["lines"], {("en", "ar", "zh"), "dist"}),
        ("chronicle.oracles.preflight.line_faults.report_lines", ["lines", "COPIES"], {"COPIES"}),
        ("chronicle.build.press_files.make_press_files", ["press", "--languages", "zh"], {("zh",)}),
        (
            "chronicle.build.portfolio.draw_figures",
            ["figures", "--languages", "ar", "COPIES"],
            {"ar", "COPIES"},
        ),
        ("chronicle.book.recording.record_numbers", ["record-numbers", "1.2"], {"1.2", False}),
        ("chronicle.book.recording.record_numbers", ["record-numbers", "1.2", "--again"], {"1.2", True}),
    ],
)
def test_what_a_command_is_told_reaches_what_it_calls(
    book: Path, monkeypatch: pytest.MonkeyPatch, asked: str, words: list[str], given: set[object]
) -> None:
    """Each option is handed on as it was written; one that is left out stands for all, or for none."""
    (book / "COPIES").mkdir()
    told: list[object] = []

    def called(*arguments: object, **named: object) -> object:
        told.extend(map(_plain, (*arguments, *named.values())))
        order = arguments[0]
        if asked.endswith("building.build"):
            told.extend(getattr(order, name) for name in ("languages", "formats", "release"))
        return Refreshed((), ()) if asked.endswith(".refresh") else []

    monkeypatch.setattr(asked, called)
    monkeypatch.chdir(book)
    done = CliRunner().invoke(main, words)
    assert (0, "") == (done.exit_code, done.stderr)
    assert all(each in told for each in given), told


NAMED, OF = "Every numbered paragraph has a name.", "the numbers of version 1.2."
FAULT = Problem("docs/a.md", 2, "E008", "It is not there.")
WRITTEN = "All catalogs were up to date; nothing was written."


@pytest.mark.parametrize(
    ("asked", "words", "answer", "said"),
    [
        ("chronicle.build.check_book.check_book", "check", [], "Nothing to complain of."),
        ("chronicle.build.press_files.make_press_files", "press", ["a.pdf", "b.pdf"], "a.pdf\nb.pdf"),
        ("chronicle.oracles.preflight.line_faults.report_lines", "lines", "All lines.", "All lines."),
        ("chronicle.oracles.measures.report.measure_table", "measure", "A table.", "A table."),
        ("chronicle.catalogs.report_progress", "status", "Half done.", "Half done."),
        (
            "chronicle.catalogs.refresh",
            "catalogs",
            Refreshed((), ("b.po",)),
            f"b.po: belongs to no document; left as it is\n{WRITTEN}",
        ),
        ("chronicle.book.naming.name_paragraphs", "name-paragraphs", ["a", "b"], f"a\nb\n{NAMED}"),
        ("chronicle.book.recording.record_numbers", "record-numbers 1.2", True, f"{NUMBERS} now holds {OF}"),
        (
            "chronicle.book.recording.record_numbers",
            "record-numbers 1.2",
            False,
            f"{NUMBERS} already held {OF}",
        ),
        ("chronicle.build.portfolio.draw_figures", "figures OUT", [], "The figures are in OUT."),
    ],
)
def test_what_a_command_has_done_is_told(
    book: Path, monkeypatch: pytest.MonkeyPatch, asked: str, words: str, answer: object, said: str
) -> None:
    """Each says what came of it, and its exit code is that of success."""
    monkeypatch.setattr(asked, lambda *_given, **_named: answer)
    done = CliRunner().invoke(main, ["--book", str(book), *words.split()])
    assert (0, f"{said}\n", "") == (done.exit_code, done.stdout, done.stderr)


@pytest.mark.parametrize(
    ("asked", "words", "count"),
    [
        ("chronicle.build.check_book.check_book", "check", "1 problem"),
        ("chronicle.build.portfolio.draw_figures", "figures --languages en OUT", "1 problem"),
        ("chronicle.catalogs.report_progress", "status", "2 problems"),
    ],
)
def test_faults_that_a_command_finds_are_told_and_counted(
    book: Path, monkeypatch: pytest.MonkeyPatch, asked: str, words: str, count: str
) -> None:
    """Those of all editions, on the channel of errors; nothing says that all went well."""

    def found(*_given: object) -> list[Problem]:
        if words == "status":
            raise ProblemsFound([FAULT, replace(FAULT, line=9)])
        return [FAULT]

    monkeypatch.setattr(asked, found)
    done = CliRunner().invoke(main, ["--book", str(book), *words.split()])
    assert (1, "") == (done.exit_code, done.stdout)
    assert done.stderr.startswith(f"{FAULT}\n")
    assert done.stderr.endswith(f"{count} found.\n")


def test_who_stops_a_command_is_told_what_stays(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that is broken off leaves the results of the one before."""

    def stopped(*_given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("chronicle.catalogs.report_progress", stopped)
    done = CliRunner().invoke(main, ["--book", str(book), "status"])
    assert (130, "Stopped; dist/ is as it was.\n") == (done.exit_code, done.stderr)


def test_a_book_that_may_not_be_written_is_read_all_the_same(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Scratch work goes to a folder of its own, which is gone when the command ends."""
    folders: list[str] = []

    def progress(*_given: object) -> str:
        folders.append(os.environ.get(SCRATCH, ""))
        return str(os.path.isdir(folders[-1]))  # noqa: PTH112 - there may be none

    monkeypatch.delenv(SCRATCH, raising=False)
    monkeypatch.setattr("chronicle.catalogs.report_progress", progress)
    for writable in (False, True):
        monkeypatch.setattr("chronicle.cli.is_writable", lambda _folder, writable=writable: writable)
        done = CliRunner().invoke(main, ["--book", str(book), "status"])
        assert f"{not writable}\n" == done.stdout
        assert SCRATCH not in os.environ
    assert [True, False] == list(map(bool, folders))
    assert not os.path.isdir(folders[0])  # noqa: PTH112


def test_outside_of_a_book_the_log_is_a_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it cannot be written, that is told, and where the system says what is wrong, no log is needed."""
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    (told,) = failure(ZeroDivisionError("by zero\nand more"), tmp_path / "nowhere")
    log = tmp_path / "chronicle.log"
    assert (str(log), "B009", "ZeroDivisionError: by zero") == (told.path, told.code, told.message)
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    log.unlink()
    log.mkdir()
    (told,) = failure(ZeroDivisionError("by zero"), tmp_path / "nowhere")
    assert "B009" != told.code
    (told,) = failure(PermissionError(13, "Permission denied", "dist"), None)
    assert "B009" != told.code


def test_who_brings_several_languages_up_to_date_is_told_in_english(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One is its translator, and reads the words of that language; several have none in common."""
    monkeypatch.setattr("chronicle.catalogs.refresh", lambda *_given: Refreshed((), ("b.po",)))
    said = [
        CliRunner().invoke(main, ["--book", str(book), "catalogs", "--languages", languages]).stdout
        for languages in ("ar", "ar zh", "zh ar")
    ]
    english = f"b.po: belongs to no document; left as it is\n{WRITTEN}\n"
    assert [False, True, True] == [english == each for each in said]


def test_a_new_book_gets_its_catalogs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For all of its editions, and what it says of itself is told."""
    asked: list[object] = []
    monkeypatch.setattr("chronicle.catalogs.refresh", lambda *given: asked.extend(given))
    done = CliRunner().invoke(
        main, ["new", "--title", "A & B", "--languages", "fr en", str(tmp_path / "mine")]
    )
    assert 0 == done.exit_code, done.output
    assert tmp_path / "mine" == asked[0]
    assert ("fr", "en") == _plain(asked[2])
    assert "chronicle build" in done.stdout


def test_coverage_is_told_before_the_accounts(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a line between them."""
    monkeypatch.setattr("chronicle.ledger.audit.print_coverage", lambda *_given: click.echo("claims"))
    monkeypatch.setattr("chronicle.oracles.results.accounts.print_accounts", lambda *_given: "accounts")
    done = CliRunner().invoke(main, ["--book", str(book), "audit", "coverage"])
    assert "claims\n\naccounts\n" == done.stdout


def _plain(argument: object) -> object:
    """Return an argument as a test can name it: editions by their codes, a folder by its name."""
    if isinstance(argument, tuple):
        return tuple(each.code for each in argument)
    return getattr(argument, "code", getattr(argument, "name", argument))


@pytest.mark.parametrize("command", ["proof", "exchange"])
def test_whoever_takes_a_file_back_is_told_in_their_language(book: Path, command: str) -> None:
    """A file that is not there, and one that is none, are no matter of options."""
    said = refused(book, command, "--languages", "ar", "--take", "gone.xlsx")
    assert "gone.xlsx: T110: لا ملف بهذا الاسم.\n    الإصلاح: اكتب مسار الملف الذي عاد إليك." in said
    (book / "x").write_text("x", encoding="utf-8")
    assert "عدد الأخطاء: 1." in refused(book, command, "--languages", "ar", "--take", str(book / "x"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--languages", "ar"), "الإصلاح: لمحرري الكتاب: أصلح الملف ليكون YAML"),
        (("--languages", "zh"), "→ 请编者处理：把文件改成UTF-8编码的正确YAML"),
        (("--in", "ar"), "الإصلاح: لمحرري الكتاب: أصلح الملف ليكون YAML"),
    ],
)
def test_a_fault_that_stops_a_check_is_told_in_the_language_too(
    book: Path, words: tuple[str, ...], said: str
) -> None:
    """Without the ledger nothing else is looked at; a translator reads that it is for the editors."""
    (book / "docs/evidence").mkdir(exist_ok=True)
    (book / "docs/evidence/places.yaml").write_text("places: [\n", encoding="utf-8")
    told = refused(book, "check", *words)
    assert "docs/evidence/places.yaml:" in told
    assert said in told


def test_a_translator_is_told_in_their_language(book: Path) -> None:
    """The language that is checked is that of its problems; another one can be asked for."""
    catalog = book / "locales/ar/LC_MESSAGES/evidence.po"
    catalog.parent.mkdir(parents=True, exist_ok=True)
    catalog.write_bytes(b"no catalog\n")
    said = refused(book, "check", "--languages", "ar")
    assert "locales/ar/LC_MESSAGES/evidence.po:1: T001" in said
    assert "افتح الملف في محرر نصوص عادي" in said
    assert "عدد الأخطاء" in said
    assert "Open the file in a text editor" in refused(book, "check", "--languages", "ar", "--in", "en")
    assert "用纯文本编辑器打开文件" in refused(book, "check", "--languages", "ar", "--in", "zh")
    assert (
        2
        == CliRunner()
        .invoke(main, ["--book", str(book), "check", "--languages", "ar", "--copies", str(book)])
        .exit_code
    )


def test_a_fault_of_a_catalog_is_told_in_two_languages(book: Path) -> None:
    """A command that is no translator's own says it in English, and below in the catalog's language."""
    catalog = book / "locales/ar/LC_MESSAGES/evidence.po"
    catalog.parent.mkdir(parents=True, exist_ok=True)
    catalog.write_bytes(b"no catalog\n")
    said = refused(book, "catalogs", "--languages", "ar")
    assert "locales/ar/LC_MESSAGES/evidence.po:1: T001" in said
    assert said.index("Open the file in a text editor") < said.index("افتح الملف في محرر نصوص عادي")
    beside = [replace(FAULT, path="locales/ar/LC_MESSAGES/evidence.po"), FAULT]
    assert ("en", "ar", "zh") == tuple(each.code for each in _editions_of(beside, book))
    assert () == _editions_of([FAULT], book)
    (book / "docs/conf.py").write_text("no settings", encoding="utf-8")
    assert "Traceback" not in refused(book, "catalogs", "--languages", "ar")
