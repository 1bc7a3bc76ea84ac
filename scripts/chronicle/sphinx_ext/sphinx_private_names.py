"""List the undocumented names of Sphinx, MyST-Parser and Python that the builder relies on.

Run as a program, record the sources of the installed packages. Most names are used in `insides.py`.
"""

from __future__ import annotations

from pathlib import Path

from chronicle.core.fence import Fence
from chronicle.core.private_names import PrivateName, Use

_LOCALE = (
    PrivateName(
        "sphinx.transforms.i18n:_publish_msgstr",
        Use.RELIED_ON,
        "parses a translated message as a document of its own",
        "its source ends in `:<translated>`, by which a message is told from a chapter",
        ("U-SPH-01",),
        "sphinx-doc/sphinx#8852, #12238; executablebooks/MyST-Parser#302",
    ),
    PrivateName(
        "sphinx.transforms.i18n:Locale.apply",
        Use.RELIED_ON,
        "puts translations in place",
        "what it adds to messages is taken off; our transforms stand before and behind it",
        ("U-SPH-04",),
    ),
    PrivateName(
        "sphinx.transforms.i18n:_NodeUpdater.update_pending_xrefs",
        Use.RELIED_ON,
        "copies the attributes of a link over those of its translation",
        "anchors are kept aside, since it takes two links to one document for one",
        ("U-SPH-03",),
        "sphinx-doc/sphinx#1193",
    ),
    PrivateName(
        "sphinx.locale:translators",
        Use.ASKED_FOR,
        "the catalogs that have been read",
        "it is emptied: it knows no language",
        ("U-SPH-13",),
        "sphinx-doc/sphinx#13448",
    ),
    PrivateName(
        "sphinx.locale:init",
        Use.CALLED,
        "reads catalogs, and adds to those that have been read",
        "Sphinx's own are read again when its cache has been emptied",
        ("U-SPH-13", "U-SPH-10"),
        "sphinx-doc/sphinx#13448",
    ),
    PrivateName(
        "gettext:_translations",
        Use.ASKED_FOR,
        "Python's cache of catalogs",
        "it is emptied: it knows no time of change",
        ("U-SPH-13",),
        "sphinx-doc/sphinx#13448",
    ),
)

_LOGGING = (
    PrivateName(
        "sphinx.util.logging:setup",
        Use.RELIED_ON,
        "takes all handlers off Sphinx's logger and gives it new ones",
        "we listen from the first word on, and behind the handler that gives warnings their place",
    ),
    PrivateName(
        "sphinx.util.logging:pending_warnings",
        Use.RELIED_ON,
        "sets handlers of warnings aside while documents are read or written",
        "a handler of the same class hears each warning once",
    ),
    PrivateName(
        "sphinx.util.logging:WarningStreamHandler",
        Use.CALLED,
        "writes warnings",
        "ours is derived from it, so that it is set aside with it",
    ),
    PrivateName(
        "sphinx.util.logging:OnceFilter",
        Use.CALLED,
        "lets a warning pass that is to be said once",
        "what Sphinx says once is one fault",
    ),
    PrivateName(
        "sphinx.util.logging:SphinxLogRecordTranslator.filter",
        Use.RELIED_ON,
        "writes the place of a warning as a text",
        "the text is read by `place_of`",
    ),
    PrivateName(
        "sphinx.util.logging:WarningLogRecordTranslator.filter",
        Use.RELIED_ON,
        "writes the type of a warning behind its text",
        "it is taken off again: it is data",
    ),
    PrivateName(
        "sphinx.util.logging:get_node_location",
        Use.RELIED_ON,
        "writes the place of a node as a text",
        "the text is read by `place_of`",
    ),
)

_APPLICATION = (
    PrivateName(
        "sphinx.application:Sphinx.__init__",
        Use.RELIED_ON,
        "sets up logging, speaks, reads conf.py, loads extensions and takes settings in",
        "we listen from the first word on; a stop in it, or in a method `_init_…`, is of a setting",
    ),
    PrivateName(
        "sphinx.builders:Builder.build",
        Use.RELIED_ON,
        "reads, pickles the environment, checks its consistency, writes",
        "faults stop it before the environment is kept; what is announced in between is counted",
    ),
    PrivateName(
        "sphinx.builders:Builder.read",
        Use.RELIED_ON,
        "finds out which documents are read, and reads them",
        "what a document was read from is noted before the document is cleared",
    ),
    PrivateName(
        "sphinx.environment:BuildEnvironment.get_doctree",
        Use.RELIED_ON,
        "keeps each document that it has read from the disk, in `_pickled_doctree_cache`",
        "the cache is emptied before a document is read again in the same process",
        ("U-SPH-12",),
    ),
    PrivateName(
        "sphinx.environment:BuildEnvironment.get_and_resolve_doctree",
        Use.RELIED_ON,
        "takes a document that has just been read from `_write_doc_doctree_cache`",
        "the cache is emptied before a document is read again in the same process",
        ("U-SPH-12",),
    ),
    PrivateName(
        "sphinx.config:Config._raw_config",
        Use.ASKED_FOR,
        "everything that conf.py gives",
        "a setting that names an address is refused, whoever asks for it",
    ),
    PrivateName(
        "sphinx.registry:SphinxComponentRegistry.post_transforms",
        Use.ASKED_FOR,
        "the transforms that are applied before a document is written",
        "those that fetch pictures are taken out",
        ("U-SPH-26",),
    ),
    PrivateName(
        "sphinx.transforms.post_transforms.images:ImageDownloader",
        Use.ASKED_FOR,
        "fetches pictures",
        "it is taken out",
        ("U-SPH-26",),
    ),
    PrivateName(
        "sphinx.transforms.post_transforms.images:DataURIExtractor",
        Use.ASKED_FOR,
        "writes pictures that are given as data to files",
        "it is taken out",
        ("U-SPH-26",),
    ),
    PrivateName(
        "sphinx.util.nodes:extract_messages",
        Use.CALLED,
        "finds the messages of a document",
        "catalogs hold what `Locale.apply` looks up, no more and no less",
    ),
)

_BUILDERS = (
    PrivateName(
        "sphinx.builders.html:StandaloneHTMLBuilder.init",
        Use.REPLACED,
        "loads a theme, its options and its templates",
        "ours loads none; it sets what the methods that are left alone ask for",
    ),
    PrivateName(
        "sphinx.builders.html:StandaloneHTMLBuilder.prepare_writing",
        Use.REPLACED,
        "makes what every page shows",
        "ours makes what ours show, and the settings that the writer asks for",
    ),
    PrivateName(
        "sphinx.builders.html:StandaloneHTMLBuilder.post_process_images",
        Use.CALLED,
        "chooses the form of each picture, and links large ones",
        "it is left as it is",
    ),
    PrivateName(
        "sphinx.builders.html:StandaloneHTMLBuilder.copy_image_files",
        Use.CALLED,
        "copies the pictures of all pages",
        "it is left as it is",
    ),
    PrivateName(
        "sphinx.builders.epub3:validate_config_values",
        Use.RELIED_ON,
        "warns of settings that an EPUB of Sphinx lacks",
        "ours has its facts elsewhere, and gives it something to find",
    ),
)

_SEARCH = (
    PrivateName(
        "sphinx.search:_MINIFIED_JS_PATH",
        Use.ASKED_FOR,
        "the folder of Snowball's stemmers as scripts",
        "the search of the web edition takes endings off words with them",
    ),
)

_MYST = (
    PrivateName(
        "myst_parser.parsers.sphinx_:MystParser.parse",
        Use.REPLACED,
        "parses a chapter with the settings of its front matter",
        "ours parses messages otherwise; no front matter changes how a chapter is read",
    ),
    PrivateName(
        "myst_parser.parsers.mdit:create_md_parser",
        Use.CALLED,
        "makes the parser for a set of extensions",
        "chapters, messages and checks are read by the same grammar",
    ),
    PrivateName(
        "myst_parser.mdit_to_docutils.sphinx_:SphinxRenderer",
        Use.CALLED,
        "makes nodes of what is parsed",
        "its links keep their anchors in `reftargetid`",
        ("U-SPH-03",),
        "sphinx-doc/sphinx#1193",
    ),
    PrivateName(
        "myst_parser.mdit_to_docutils.base:get_default_settings",
        Use.REPLACED,
        "builds docutils' settings",
        "they are built once and copied",
        ("U-DOC-01",),
    ),
    PrivateName(
        "myst_parser.mdit_to_docutils.base:make_document",
        Use.RELIED_ON,
        "makes a document with settings of its own",
        "it is the one place that asks for `get_default_settings`",
        ("U-DOC-01",),
    ),
    PrivateName(
        "myst_parser.mdit_to_docutils.base:DocutilsRenderer.setup_render",
        Use.RELIED_ON,
        "begins to render a text",
        "it makes a document that nobody needs each time",
        ("U-DOC-01",),
    ),
)

registry: tuple[PrivateName, ...] = (*_LOCALE, *_LOGGING, *_APPLICATION, *_BUILDERS, *_SEARCH, *_MYST)

fence = Fence(
    packages=("sphinx", "myst-parser"),
    names=registry,
    path=Path(__file__).with_name("sources.json"),
    tests="tests/builder/sphinx_ext and tests/builder/outputs",
    command="python -m chronicle.sphinx_ext.sphinx_private_names",
)

if __name__ == "__main__":
    fence.write()
