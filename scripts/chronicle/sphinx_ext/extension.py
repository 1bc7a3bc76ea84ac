"""Register the builder with Sphinx, and set what every edition of a book needs."""

from __future__ import annotations

import gettext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx import locale as sphinx_words
from sphinx.util import logging
from sphinx.util.matching import Matcher

from chronicle.book.print_theme import read_theme
from chronicle.book.written_facts import lines_of_facts, other_than_written
from chronicle.catalogs import vet
from chronicle.catalogs.files.book_words import missing_words, taken_names
from chronicle.catalogs.files.paths import catalog_files
from chronicle.catalogs.gate.verdict import found_on_disk, inputs_of, verdict
from chronicle.core.chapter_files import unreadable
from chronicle.core.errors import CONF
from chronicle.core.folders import Folders
from chronicle.core.inputs import STYLE_SHEET, digest_of_files, require_plain_files, shared_files
from chronicle.core.paper_sizes import read_paper_size
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.toolchain import digest_of_builder
from chronicle.core.version import __version__
from chronicle.languages.chosen import CHANGED, CHOSEN, read_editions
from chronicle.ledger.model import Ledger
from chronicle.sphinx_ext import wiring
from chronicle.sphinx_ext.current_book import facts_of
from chronicle.sphinx_ext.faults import FaultsInBook
from chronicle.sphinx_ext.insides import forget_doctrees, forget_translations, given_settings
from chronicle.sphinx_ext.settings import loading_settings
from chronicle.text.parser import EXTENSIONS
from chronicle.words import Messages

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.application import Sphinx
    from sphinx.config import Config

    from chronicle.book.facts import BookFacts
    from chronicle.languages.editions import Edition, Editions

logger = logging.getLogger(__name__)

# Folders and files of docs/ that are no documents.
_NO_TEXT = ("evidence", "figures", "languages", STYLE_SHEET, ".*", "**/.*")
# Each would switch off translation, let a catalog bring in code or files, or hide a fault.
_REFUSED = ("myst_html_meta", "myst_substitutions", "suppress_warnings")
# The words of Sphinx that reach a page and that its own catalogs may lack.
_SPHINX_WORDS = ("Fig. %s", "Table %s", "Listing %s", "see %s", "see also %s")


def setup(app: Sphinx) -> dict[str, Any]:
    """Register settings, parser, roles, directives, nodes and transforms."""
    app.setup_extension("myst_parser")
    forget_translations(app.config.language)
    app.add_config_value("chronicle_book", {}, "env", frozenset({dict}))
    app.add_config_value(CHOSEN, None, "env", frozenset({list, tuple}))
    app.add_config_value(CHANGED, {}, "env", frozenset({dict}))
    app.add_config_value("chronicle_release", False, "env", frozenset({bool}))
    app.add_config_value("chronicle_strict", False, "", frozenset({bool}))
    app.add_config_value("chronicle_source_hash", "", "", frozenset({str}))
    app.add_config_value("chronicle_verdict", "", "", frozenset({str}))
    app.connect("config-inited", _configure, priority=100)
    wiring.setup(app)
    return {
        "version": __version__,
        # Sphinx reads everything again where another builder has read: another version, other packages.
        "env_version": int(digest_of_builder()[:15], 16),
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def open_again(app: Sphinx) -> None:
    """Judge the catalogs and read ledger and words anew, for a process that has read the book before.

    conf.py and the languages have to be as they were. Raises FaultsInBook.
    """
    forget_translations(app.config.language)
    forget_doctrees(app.env)
    app.config.chronicle_verdict = None  # nobody is handed it
    _configure(app, app.config)
    wiring.open_book(app)


def _configure(app: Sphinx, config: Config) -> None:
    """Set what conf.py need not repeat, and judge the catalogs."""
    folders = Folders(app.srcdir.parent)
    config.locale_dirs = [str(folders.catalogs)]
    config.gettext_compact = False
    config.gettext_auto_build = False  # the gate writes .po and .mo together
    config.gettext_additional_targets = []
    config.numfig = True
    config.numfig_secnum_depth = 0  # figures are numbered through the book
    config.smartquotes = False  # authors and translators type the marks of their language
    config.myst_enable_extensions = set(EXTENSIONS)
    problems = [*_wrong_settings(config), *unreadable(folders), *taken_names(folders)]
    problems += loading_settings(given_settings(config), Path(app.confdir) / "conf.py")
    config.exclude_patterns = list(dict.fromkeys((*config.exclude_patterns, *_NO_TEXT)))
    lines = lines_of_facts(folders.docs)
    try:
        require_plain_files(folders)
        editions = read_editions(folders)
        read_paper_size(folders.docs)
        read_theme(folders.docs)
    except ProblemsFound as found:
        raise FaultsInBook([*problems, *found.problems]) from found
    problems += _other_editions(config, editions)
    facts = None
    try:
        facts = facts_of(config, editions)
        problems += other_than_written(facts, Path(app.confdir))
        config.project = facts.title
        config.version = config.release = facts.version
    except ProblemsFound as found:
        problems += [
            replace(each, line=each.line or lines.get(each.subject, 0)) if each.path == CONF else each
            for each in found.problems
        ]
    try:
        edition = editions.of(config.language)
    except KeyError:
        message = f"the book has no edition “{config.language}”; it has: {' '.join(editions.codes)}."
        remedy = f"Build one of these, or add it to {CHOSEN}."
        problems.append(Problem(CONF, 0, "L003", message, remedy))
    else:
        if facts and config.chronicle_release:
            problems += facts.missing_for_release(edition.code, lines)
        files = [*shared_files(folders), *catalog_files(folders.root, edition)]
        config.chronicle_source_hash = digest_of_files(folders.root, files)
        problems += _pass_gate(folders, edition, config, facts, lines)
        _fill_gaps(folders, edition)
    if problems:
        raise FaultsInBook(problems)


def _other_editions(config: Config, editions: Editions) -> list[Problem]:
    """Return a problem where another list of editions is set than the one that is written."""
    given = config.chronicle_editions
    if given is None or list(given) == list(editions.codes):
        return []
    return [Problem(CONF, 0, "L005", f"another {CHOSEN} is set than the one that is written.")]


def _wrong_settings(config: Config) -> list[Problem]:
    """Return a problem for each setting that the book cannot have."""
    found = [f"{name} is set." for name in _REFUSED if getattr(config, name)]
    patterns = config.exclude_patterns
    if not isinstance(patterns, list) or not all(isinstance(each, str) for each in patterns):
        found.append("exclude_patterns is no list of texts.")
        config.exclude_patterns = []
    elif Matcher(patterns)("index.md"):
        found.append("exclude_patterns leaves out the contents, index.md.")
    return [Problem(CONF, 0, "M022", said) for said in found]


def _pass_gate(
    folders: Folders, edition: Edition, config: Config, facts: BookFacts | None, lines: Mapping[str, int]
) -> list[Problem]:
    """Write the vetted catalogs of the edition, so that a bare sphinx-build works too.

    A build hands the verdict of the process that has read the edition to those that write it. Where it is
    still true, what the gate had to say has been said.
    """
    release, handed_on = config.chronicle_release, config.chronicle_verdict is not None
    inputs = inputs_of(folders, edition, release=release) if handed_on else ""
    if handed_on and config.chronicle_verdict == verdict(inputs, found_on_disk(folders, edition)):
        return []
    report = vet(folders.root, edition, release=release)
    for notice in report.notices:
        logger.info("%s", notice)
    behind = missing_words(folders.root, facts, report, lines) if facts and release else ()
    problems = [*report.problems, *behind]
    if handed_on:
        config.chronicle_verdict = "" if problems else verdict(inputs, report.written)
    return problems


def _fill_gaps(folders: Folders, edition: Edition) -> None:
    """Give Sphinx those of its words that its own catalog for the language lacks."""
    messages = Messages.load(edition, folders.catalogs, Ledger())
    sphinx_words.get_translator().add_fallback(_OurWords(messages))


class _OurWords(gettext.NullTranslations):
    """The words of Sphinx that the book translates itself."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self.words = {word: messages.text("sphinx", word) for word in _SPHINX_WORDS}

    def gettext(self, message: str) -> str:
        """Return our translation, or the message."""
        return self.words.get(message, message)
