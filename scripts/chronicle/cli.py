"""The `chronicle` command: read arguments, call one function each."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from chronicle.core.epoch import settle_epoch
from chronicle.core.folders import LOCALES, SCRATCH, Folders, find_book, is_writable
from chronicle.core.inputs import require_plain_files
from chronicle.core.interrupts import hear_interrupts
from chronicle.core.problems import ProblemsFound
from chronicle.core.version import __version__
from chronicle.core.worded import Worded
from chronicle.languages.chosen import read_editions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from chronicle.catalogs.exchange.taking import CameBack
    from chronicle.catalogs.telling import Telling
    from chronicle.core.problems import Problem
    from chronicle.languages.editions import Edition, Editions

_WORDS = "One or more, separated by spaces; all where it is left out."
_LANGUAGES = click.option("--languages", default="", metavar="'en ar zh'", help=f"Editions. {_WORDS}")
_FORMATS = click.option("--formats", default="", metavar="'web epub pdf'", help=f"Outputs. {_WORDS}")
_DIST = click.argument("dist", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)


class _Group(click.Group):
    """Report every fault of the book in plain lines, never as a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except ProblemsFound as found:
            report(found.problems, book=ctx.obj)
            sys.exit(1)
        except KeyboardInterrupt:
            click.echo("Stopped; dist/ is as it was.", err=True)
            sys.exit(130)
        except (click.ClickException, click.Abort, click.exceptions.Exit, BrokenPipeError):
            raise  # click says it, or nobody listens
        except Exception as error:
            report(failure(error, ctx.obj))
            sys.exit(1)


def failure(error: Exception, book: Path | None) -> Sequence[Problem]:
    """Return in words what stopped the command; the trace of what nobody foresaw goes to a log."""
    from chronicle.core.errors import first_line, problem_of_os
    from chronicle.core.problems import Problem
    from chronicle.sphinx_ext.stops import known_problems

    if known := known_problems(error):
        return known
    try:
        log = find_book(book or Path()).build / "logs" / "command.log"
        log.parent.mkdir(parents=True, exist_ok=True)
    except (ProblemsFound, OSError):
        log = Path(tempfile.gettempdir()) / "chronicle.log"
    try:
        log.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError as full:
        return [problem_of_os(full)]
    return [Problem(str(log), 0, "B009", f"{type(error).__name__}: {first_line(error)}")]


def report(problems: Sequence[Problem], telling: Telling | None = None, *, book: Path | None = None) -> None:
    """Print problems, each with what to do, and count them; in a translator's words, where they are given.

    Faults of a catalog are told in its language, too, where the book can be read that far.
    """
    editions = _editions_of(problems, book)
    for problem in problems:
        click.echo(telling.line(problem) if telling else _told(problem, editions), err=True)
    if telling:
        click.echo(telling.text(Worded("Problems found: {number}.", number=len(problems))), err=True)
    else:
        click.echo(f"{len(problems)} problem{'' if len(problems) == 1 else 's'} found.", err=True)


def _editions_of(problems: Sequence[Problem], book: Path | None) -> Sequence[Edition]:
    """Return the editions of a book, if a catalog is at fault and they can be read."""
    with suppress(ProblemsFound):
        if book is not None and any(each.path.startswith(f"{LOCALES}/") for each in problems):
            return read_editions(find_book(book)).all
    return ()


def _told(problem: Problem, editions: Sequence[Edition]) -> str:
    """Return a problem as every reader of it can use it."""
    from chronicle.catalogs.telling import told_to_all

    return told_to_all(problem, editions)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="chronicle")
@click.option(
    "--book",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="The book's folder. [here or above]",
)
@click.pass_context
def main(ctx: click.Context, book: Path) -> None:
    """Build one sourced book in several languages as web pages, EPUB and PDF."""
    if not ctx.resilient_parsing:
        ctx.obj = book
        hear_interrupts()


def _folders(ctx: click.Context) -> Folders:
    folders = find_book(ctx.obj)
    settle_epoch()
    require_plain_files(folders)
    return folders


def _folders_to_read(ctx: click.Context) -> Folders:
    """Return the book's folders for a command that writes scratch work alone, elsewhere if need be."""
    folders = _folders(ctx)
    if not is_writable(folders.build):
        scratch = ctx.with_resource(tempfile.TemporaryDirectory(prefix="chronicle-"))
        os.environ[SCRATCH] = scratch
        ctx.call_on_close(lambda: os.environ.pop(SCRATCH))
    return folders


def _chosen(editions: Editions, languages: str) -> tuple[Edition, ...]:
    """Return the editions that a command was asked for."""
    from chronicle.build.plan import choose

    chosen = {product.edition.code for product in choose(editions, languages.split(), ())}
    return tuple(edition for edition in editions.all if edition.code in chosen)


def _finished(
    ctx: click.Context, languages: str, dist: Path | None
) -> tuple[Folders, tuple[Edition, ...], Path]:
    """Return the book, the editions that a command was asked for, and where they lie finished."""
    folders = _folders(ctx)
    return folders, _chosen(read_editions(folders), languages), dist or folders.dist


@main.command()
@click.option("--title", required=True, metavar="'A TITLE'", help="The title of the book.")
@click.option(
    "--languages",
    required=True,
    metavar="'en fr fa'",
    help="The editions, separated by spaces; the first is the language that the book is written in.",
)
@click.argument("folder", type=click.Path(path_type=Path))
def new(title: str, languages: str, folder: Path) -> None:
    """Begin a book of your own in FOLDER: a small example, to be replaced.

    It builds at once. YOUR-OWN-BOOK.md, which lies in it, says how to go on.
    """
    from chronicle.catalogs import refresh
    from chronicle.new.new_book import make_book
    from chronicle.sphinx_ext.chapter_messages import chapter_messages

    book = make_book(folder, title, languages.split())
    editions = read_editions(book.folders)
    refresh(book.folders.root, editions, editions.all, chapter_messages)
    click.echo(str(book))


@main.command("add-language")
@click.argument("languages", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Say what would change, and write nothing.")
@click.pass_context
def add_language(ctx: click.Context, languages: tuple[str, ...], dry_run: bool) -> None:
    """Make LANGUAGES editions of the book: in docs/conf.py, with their catalogs.

    They build at once, as drafts in which what is not translated is marked.
    """
    from chronicle.new.added_language import add_languages
    from chronicle.sphinx_ext.chapter_messages import chapter_messages

    click.echo(str(add_languages(_folders(ctx), languages, chapter_messages, write=not dry_run)))


@main.command()
@_LANGUAGES
@_FORMATS
@click.option("--release", is_flag=True, help="Refuse anything untranslated, fuzzy, refused or left open.")
@click.pass_context
def build(ctx: click.Context, languages: str, formats: str, release: bool) -> None:
    """Build the editions into dist/, and only what has changed."""
    from chronicle.build.building import Order
    from chronicle.build.building import build as build_book

    order = Order(_folders(ctx), tuple(languages.split()), tuple(formats.split()), release)
    build_book(order, Console(highlight=False))


@main.command()
@click.option(
    "--sign",
    metavar="'minisign -S -m {file}'",
    help="The command that signs the checksums. Without it the release says that it is unsigned.",
)
@click.pass_context
def release(ctx: click.Context, sign: str | None) -> None:
    """Check everything, build for publication, and put release/VERSION together."""
    from chronicle.build.releasing import Signing, make_release

    folders = _folders(ctx)
    place = make_release(folders, Console(highlight=False), Signing(sign) if sign else None)
    click.echo(f"The release is in {place}.{'' if sign else ' It is unsigned: --sign names a command.'}")


@main.command()
@_LANGUAGES
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Where the browser finds the pages; if it is taken, one of the next is used. 0: any that is free.",
)
@click.pass_context
def live(ctx: click.Context, languages: str, port: int) -> None:
    """Show the web edition while you edit: each saved file appears within seconds."""
    from chronicle.preview.live import serve

    folders = _folders(ctx)
    editions = read_editions(folders)
    serve(folders, editions, _chosen(editions, languages), port, Console(highlight=False))


@main.command()
@_LANGUAGES
@click.pass_context
def catalogs(ctx: click.Context, languages: str) -> None:
    """Bring the translators' .po files up to date with text, ledger and interface."""
    from chronicle.catalogs import refresh
    from chronicle.catalogs.telling import Telling
    from chronicle.sphinx_ext.chapter_messages import chapter_messages

    folders = _folders(ctx)
    editions = read_editions(folders)
    chosen = _chosen(editions, languages)
    refreshed = refresh(folders.root, editions, chosen, chapter_messages)
    telling = (Telling.of(chosen[0]) if len(chosen) == 1 else Telling({})).for_output()
    click.echo("\n".join(map(telling.text, refreshed.said)))


@main.command()
@click.pass_context
def schemas(ctx: click.Context) -> None:
    """Write the schemas of the ledger's files beside them, for editors that check while you type."""
    from chronicle.ledger.file_schemas import write_schemas

    folder = _folders(ctx).evidence / "schema"
    write_schemas(folder)
    click.echo(f"The schemas are in {folder}.")


@main.command("name-paragraphs")
@click.pass_context
def name_paragraphs(ctx: click.Context) -> None:
    """Give each numbered paragraph that has none a name that survives editing."""
    from chronicle.book.naming import name_paragraphs as name_all

    for given in name_all(_folders(ctx)):
        click.echo(str(given))
    click.echo("Every numbered paragraph has a name.")


@main.command("record-numbers")
@click.argument("version")
@click.option("--again", is_flag=True, help="Replace what is recorded of this version, which nobody has yet.")
@click.pass_context
def record_numbers(ctx: click.Context, version: str, again: bool) -> None:
    """Record the numbers of chapters and paragraphs for the release VERSION, before it is made."""
    from chronicle.book.recording import NUMBERS, record_numbers

    written = record_numbers(_folders(ctx), version, again=again)
    click.echo(f"{NUMBERS} {'now holds' if written else 'already held'} the numbers of version {version}.")


@main.command()
@_LANGUAGES
@click.pass_context
def status(ctx: click.Context, languages: str) -> None:
    """Show how far each translation is, and write a page that leads to each passage that is open."""
    from chronicle.catalogs import report_progress

    folders = _folders_to_read(ctx)
    click.echo(report_progress(folders.root, _chosen(read_editions(folders), languages)))


@main.command()
@_LANGUAGES
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.pass_context
def figures(ctx: click.Context, languages: str, folder: Path) -> None:
    """Draw every figure to FOLDER, for paper and for screens, without building anything."""
    from chronicle.build.portfolio import draw_figures

    folders = _folders_to_read(ctx)
    editions = read_editions(folders)
    chosen = _chosen(editions, languages)
    problems = [fault for each in chosen for fault in draw_figures(folders, editions, each, folder)]
    if problems:
        raise ProblemsFound(problems)
    click.echo(f"The figures are in {folder}.")


@main.command()
@_LANGUAGES
@click.option(
    "--copies",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Where the editors' copies of the documents are; each is compared with its record.",
)
@click.option(
    "--in",
    "spoken",
    metavar="ar",
    help="The language to tell a translator's problems in. [of --languages, where it names one]",
)
@click.pass_context
def check(ctx: click.Context, languages: str, copies: Path | None, spoken: str | None) -> None:
    """Check text, evidence and translations without building anything.

    With --languages, the texts in these languages alone, within seconds: what a translator needs.
    """
    from chronicle.build.check_languages import check_languages
    from chronicle.catalogs.telling import Telling

    if languages.split() and copies is not None:
        raise click.UsageError("--copies goes with a check of the whole book, without --languages.")
    folders, console = _folders_to_read(ctx), Console(highlight=False)
    editions = read_editions(folders)
    chosen = _chosen(editions, languages)
    named = _chosen(editions, spoken) if spoken else chosen
    telling = (Telling.of(named[0]) if len(named) == 1 else Telling({})).for_output()
    try:
        if languages.split():
            problems: Sequence[Problem] = check_languages(folders, editions, chosen, console, telling)
        else:
            from chronicle.build.check_book import check_book

            problems = check_book(folders, console, copies)
    except ProblemsFound as found:  # of the ledger, without which nothing else is looked at
        problems = found.problems
    if problems:
        report(problems, telling if telling.texts else None)
        ctx.exit(1)
    click.echo(telling.text("Nothing to complain of."))


def _take(ctx: click.Context, edition: Edition, file: Path, taking: Callable[[Path], CameBack]) -> None:
    """Take in what came back to an edition, and say in its language what was taken and what was not."""
    from chronicle.catalogs.telling import Telling
    from chronicle.core.problems import Problem

    telling = Telling.of(edition).for_output()
    try:
        if not file.is_file():
            remedy = "Give the path of the file that came back."
            raise ProblemsFound([Problem(str(file), 0, "T110", "there is no such file.", remedy)])
        taken = taking(file)
        click.echo(telling.text(taken.said))
        problems: Sequence[Problem] = taken.problems
    except ProblemsFound as found:
        problems = found.problems
    if problems:
        report(problems, telling if telling.texts else None)
        ctx.exit(1)


@main.command()
@_LANGUAGES
@_DIST
@click.pass_context
def measure(ctx: click.Context, languages: str, dist: Path | None) -> None:
    """Measure the finished editions in DIST: share of story, notes, repetitions, how full pages are."""
    from chronicle.oracles.measures.report import measure_table

    click.echo(measure_table(*_finished(ctx, languages, dist)))


@main.command()
@_LANGUAGES
@click.pass_context
def press(ctx: click.Context, languages: str) -> None:
    """Make from the finished PDFs, in press/, what printers need: interior, cover, facts, booklets."""
    from chronicle.build.press_files import make_press_files

    folders = _folders(ctx)
    editions = read_editions(folders)
    for path in make_press_files(folders, editions, _chosen(editions, languages)):
        click.echo(str(path))


@main.command()
@_LANGUAGES
@_DIST
@click.pass_context
def lines(ctx: click.Context, languages: str, dist: Path | None) -> None:
    """Measure the lines of the PDFs in DIST: how even they are, how paragraphs end; show the worst."""
    from chronicle.oracles.preflight.line_faults import report_lines

    click.echo(report_lines(*_finished(ctx, languages, dist)))


@main.command("proof-sheets")
@_LANGUAGES
@_DIST
@click.pass_context
def proof_sheets(ctx: click.Context, languages: str, dist: Path | None) -> None:
    """Draw all pages of the PDFs in DIST small on sheets, in build/proofs; report empty and overfull ones."""
    from chronicle.build.proofs import make_proofs

    paths, report_text = make_proofs(*_finished(ctx, languages, dist))
    click.echo(report_text)
    click.echo(f"{len(paths)} files are in {paths[0].parent}.")


@main.command()
@_LANGUAGES
@click.option(
    "--take",
    type=click.Path(path_type=Path),
    help="A spreadsheet that came back: what fits it is taken into the catalogs, of one edition.",
)
@click.pass_context
def proof(ctx: click.Context, languages: str, take: Path | None) -> None:
    """Set translations beside their sources in build/proof, as PDF and as spreadsheet; take one back."""
    from chronicle.build.proofreading import make_proof, take_proof

    folders = _folders(ctx)
    chosen = [each for each in _chosen(read_editions(folders), languages) if not each.is_source]
    if take is None:
        for path in (path for edition in chosen for path in make_proof(folders, edition)):
            click.echo(str(path))
        return
    if len(chosen) != 1:
        raise click.UsageError("--take needs the one translation that came back: --languages ar.")
    _take(ctx, chosen[0], take, partial(take_proof, folders, chosen[0]))


@main.command()
@_LANGUAGES
@click.option(
    "--take",
    type=click.Path(path_type=Path),
    help="An XLIFF file that came back: what fits is taken into the catalogs, of one edition.",
)
@click.pass_context
def exchange(ctx: click.Context, languages: str, take: Path | None) -> None:
    """Write catalogs as XLIFF, memory as TMX, glossary as TBX and CSV, in build/exchange; take XLIFF back."""
    from chronicle.build.exchanging import take_xliff, write_exchange

    folders = _folders(ctx)
    editions = read_editions(folders)
    chosen = [each for each in _chosen(editions, languages) if not each.is_source]
    if take is None:
        for path in (path for edition in chosen for path in write_exchange(folders, editions, edition)):
            click.echo(str(path))
        return
    if len(chosen) != 1:
        raise click.UsageError("--take needs the one translation that came back: --languages ar.")
    _take(ctx, chosen[0], take, partial(take_xliff, folders, chosen[0]))


@main.group()
def audit() -> None:
    """Inspect the ledger."""


@audit.command()
@click.pass_context
def coverage(ctx: click.Context) -> None:
    """Print the claims from each line of each document, and where the finished book tells each passage."""
    from chronicle.ledger.audit import print_coverage
    from chronicle.oracles.results.accounts import print_accounts

    folders = _folders(ctx)
    editions = read_editions(folders)
    print_coverage(folders.evidence, editions)
    click.echo()
    click.echo(print_accounts(folders, editions))
