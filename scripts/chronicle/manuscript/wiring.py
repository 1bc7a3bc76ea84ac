"""Connect the manuscript's parts to Sphinx's events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.folders import Folders
from chronicle.manuscript import (
    directives,
    docutils_settings,
    drawings,
    figures,
    freshness,
    nodes,
    pictures,
    records,
    roles,
)
from chronicle.manuscript.book import book_of, load_book, set_book
from chronicle.manuscript.called import LinkCalls, check_calls
from chronicle.manuscript.coverage import CheckCoverage, GiveSources
from chronicle.manuscript.faults import FaultsInBook, faults_of, stop_if_faulty, unsourced_of
from chronicle.manuscript.former import KeepFormerNumbers
from chronicle.manuscript.heading import TitleOfBook
from chronicle.manuscript.index_links import link_index
from chronicle.manuscript.isolation import IsolateRuns
from chronicle.manuscript.lint import lint
from chronicle.manuscript.lookups import changed_documents
from chronicle.manuscript.mentions import link_mentions
from chronicle.manuscript.numbering import KeepOurAnchors, NumberParagraphs
from chronicle.manuscript.parser import ChapterParser, RestoreLinkTargets
from chronicle.manuscript.provenance import check_finished
from chronicle.manuscript.resolve import ResolveLedger
from chronicle.manuscript.sentences import CapitaliseSentences
from chronicle.manuscript.sourcing import CheckSources
from chronicle.manuscript.states import MarkStates
from chronicle.manuscript.terms import TranslateTerms
from chronicle.manuscript.told import (
    check_contents,
    check_coverage,
    check_names,
    check_notes,
    check_paragraphs,
    check_recorded,
    check_told,
)
from chronicle.problems import ProblemsFound, relative

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


_TRANSFORMS = (
    TitleOfBook,
    GiveSources,
    KeepOurAnchors,
    NumberParagraphs,
    CheckSources,
    CheckCoverage,
    RestoreLinkTargets,
    MarkStates,
    ResolveLedger,
    CapitaliseSentences,
    IsolateRuns,
    KeepFormerNumbers,
)


def setup(app: Sphinx) -> None:
    """Register parser, roles, directives, nodes, transforms and event handlers."""
    docutils_settings.build_once()
    app.add_source_parser(ChapterParser, override=True)
    nodes.register(app)
    roles.register(app)
    directives.register(app)
    figures.register(app)
    pictures.register(app)
    for transform in _TRANSFORMS:
        app.add_transform(transform)
    app.add_post_transform(TranslateTerms)
    app.add_post_transform(LinkCalls)
    freshness.setup(app)
    app.connect("builder-inited", _open_book)
    app.connect("env-get-outdated", _outdated)
    app.connect("source-read", _lint)
    app.connect("env-purge-doc", records.purge)
    app.connect("env-merge-info", records.merge)
    app.connect("env-updated", _finish_reading)
    app.connect("doctree-resolved", link_index)
    app.connect("doctree-resolved", link_mentions)


def _open_book(app: Sphinx) -> None:
    """Read the ledger and the words of the language."""
    try:
        set_book(app.env, load_book(app.config, Folders(app.srcdir.parent)))
    except ProblemsFound as found:
        raise FaultsInBook(found.problems) from found


def _outdated(
    _app: Sphinx, env: BuildEnvironment, _added: set[str], _changed: set[str], _removed: set[str]
) -> Iterable[str]:
    """Name the documents that would now print something else."""
    return [*changed_documents(env), *freshness.changed_inputs(env)]


def _lint(app: Sphinx, docname: str, content: list[str]) -> None:
    """Refuse what the book's part of MyST leaves out."""
    path = relative(app.env.doc2path(docname), app.srcdir.parent)
    if problems := lint(content[0], path, is_root=docname == app.config.root_doc):
        faults_of(app.env).setdefault(docname, []).extend(problems)


def _finish_reading(_app: Sphinx, env: BuildEnvironment) -> None:
    """Look at the book as a whole, stop where it has faults, and open the records to the rooms."""
    check_contents(env)
    check_names(env)
    if env.config.chronicle_strict or book_of(env).release:
        check_told(env)
        check_coverage(env)
        check_calls(env)
        check_paragraphs(env)
        check_notes(env)
        if book_of(env).release:
            check_recorded(env)
        for docname, problems in unsourced_of(env).items():
            faults_of(env).setdefault(docname, []).extend(problems)
        faults_of(env).setdefault(env.config.root_doc, []).extend(check_finished(env))
    drawings.check_drawings(env)
    stop_if_faulty(env)
    freshness.name_pictures(env)
    records.publish(env)
