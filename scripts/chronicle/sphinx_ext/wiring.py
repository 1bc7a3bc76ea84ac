"""Connect the manuscript's parts to Sphinx's events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound, relative
from chronicle.sphinx_ext import (
    course,
    directives,
    docutils_settings,
    drawing_store,
    figure_nodes,
    freshness,
    ledger_roles,
    nodes,
    picture_nodes,
)
from chronicle.sphinx_ext.called import check_calls, link_calls
from chronicle.sphinx_ext.chapter_parser import ChapterParser, RestoreLinkTargets
from chronicle.sphinx_ext.coverage import CheckCoverage, GiveSources
from chronicle.sphinx_ext.current_book import book_of, load_book
from chronicle.sphinx_ext.domain import BookDomain, domain_of, kept
from chronicle.sphinx_ext.faults import FaultsInBook, stop_if_faulty
from chronicle.sphinx_ext.former import KeepFormerNumbers
from chronicle.sphinx_ext.glossary_terms import TranslateTerms
from chronicle.sphinx_ext.heading import TitleOfBook
from chronicle.sphinx_ext.index_links import link_index
from chronicle.sphinx_ext.isolation import IsolateRuns
from chronicle.sphinx_ext.lint import lint
from chronicle.sphinx_ext.lookups import changed_documents, keep_answers
from chronicle.sphinx_ext.mark_states import MarkStates, keep_language_of_title
from chronicle.sphinx_ext.mentions import link_mentions
from chronicle.sphinx_ext.numbering import KeepOurAnchors, NumberParagraphs
from chronicle.sphinx_ext.provenance import check_finished
from chronicle.sphinx_ext.resolve import ResolveLedger
from chronicle.sphinx_ext.sentence_capitals import CapitaliseSentences
from chronicle.sphinx_ext.shortened import CheckShortTitles, GiveShortTitles, fault_of_book
from chronicle.sphinx_ext.sourcing import CheckSources
from chronicle.sphinx_ext.told import (
    check_contents,
    check_coverage,
    check_names,
    check_notes,
    check_paragraphs,
    check_recorded,
    check_told,
)

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
    CheckShortTitles,
    KeepFormerNumbers,
)


def setup(app: Sphinx) -> None:
    """Register parser, roles, directives, nodes, transforms and event handlers."""
    docutils_settings.build_once()
    app.add_domain(BookDomain)
    course.register(app)
    app.add_source_parser(ChapterParser, override=True)
    nodes.register(app)
    ledger_roles.register(app)
    directives.register(app)
    figure_nodes.register(app)
    picture_nodes.register(app)
    for transform in _TRANSFORMS:
        app.add_transform(transform)
    app.add_post_transform(TranslateTerms)
    app.add_post_transform(GiveShortTitles)
    freshness.setup(app)
    app.connect("builder-inited", open_book)
    app.connect("env-get-outdated", _outdated)
    app.connect("source-read", _lint)
    app.connect("doctree-read", keep_language_of_title, priority=600)  # after Sphinx has kept its title
    app.connect("env-updated", _finish_reading)
    app.connect("doctree-resolved", link_calls)
    app.connect("doctree-resolved", link_index)
    app.connect("doctree-resolved", link_mentions)


def open_book(app: Sphinx) -> None:
    """Read the ledger and the words of the language; what an earlier reading has found out is kept."""
    domain, before = domain_of(app.env), None
    if hasattr(domain, "book"):
        before = domain.book
    try:
        domain.book = load_book(app.config, Folders(app.srcdir.parent))
    except ProblemsFound as found:
        raise FaultsInBook(found.problems) from found
    if before is not None:
        keep_answers(before, domain.book)


def _outdated(
    _app: Sphinx, env: BuildEnvironment, _added: set[str], _changed: set[str], _removed: set[str]
) -> Iterable[str]:
    """Return the documents that would now print something else, for Sphinx to read again."""
    return [*changed_documents(env), *freshness.changed_inputs(env)]


def _lint(app: Sphinx, docname: str, content: list[str]) -> None:
    """Refuse what the book's part of MyST leaves out."""
    path = relative(app.env.doc2path(docname), app.srcdir.parent)
    if problems := lint(content[0], path, book_of(app.env).contents.of(docname)):
        kept(app.env).faults.setdefault(docname, []).extend(problems)


def _finish_reading(_app: Sphinx, env: BuildEnvironment) -> None:
    """Check the book as a whole, stop where it has faults, and publish the records to the outputs."""
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
        for docname, problems in kept(env).unsourced.items():
            kept(env).faults.setdefault(docname, []).extend(problems)
        kept(env).faults.setdefault(env.config.root_doc, []).extend(check_finished(env))
    drawing_store.check_drawings(env)
    kept(env).faults.setdefault(env.config.root_doc, []).extend(fault_of_book(env))
    stop_if_faulty(env)
    freshness.name_pictures(env)
    domain_of(env).forget_gathered()  # the contents may have changed, and the order with them
