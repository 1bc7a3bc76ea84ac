"""Parse chapters, and translated messages with nothing but inline markup.

Sphinx parses each translated string as a document of its own (sphinx-doc/sphinx#8852), so that a
translation could hold front matter, raw HTML, an `{include}` or a list. Here it can hold one line
of inline text, whatever else it says.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer
from myst_parser.parsers.sphinx_ import MystParser
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from chronicle.sphinx_ext.insides import is_translated, keep_target, restore_targets, without_additions
from chronicle.sphinx_ext.shortened import place_short_titles
from chronicle.text.parser import make_parser
from chronicle.text.short_titles import written_in

if TYPE_CHECKING:
    from docutils import nodes
    from markdown_it import MarkdownIt
    from sphinx.environment import BuildEnvironment

_PARSER = "chronicle:translated-parser"
_REFUSED_INLINE = ("html_inline", "footnote_ref", "footnote_inline", "image", "substitution_inline")


class ChapterParser(MystParser):
    """Parse a chapter as MyST, a translated message as one line of inline MyST."""

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Parse a chapter or a message into the document."""
        if is_translated(document["source"]):
            parse_message(document.settings.env, inputstring, document)
        else:
            # Front matter cannot change a chapter's configuration: the lint refuses what would.
            config = document.settings.env.myst_config
            parser = make_parser(config=config, renderer=SphinxRenderer)
            parser.options["document"] = document
            gathered: dict[str, Any] = {}
            tokens = parser.parse(inputstring, gathered)
            parser.renderer.render(tokens, parser.options, gathered)
            env = document.settings.env
            place_short_titles(document, written_in(tokens), partial(parse_message, env))


def parse_message(env: BuildEnvironment, text: str, document: nodes.document) -> None:
    """Parse a message into the document: one paragraph, or one title where Sphinx underlined it."""
    text, underline = without_additions(text)
    parser = _message_parser(env)
    parser.block.ruler.enableOnly(["paragraph", "lheading"] if underline else ["paragraph"])
    parser.options["document"] = document
    parser.render(f"{text}\n{underline}" if underline else text)
    for reference in document.findall(addnodes.pending_xref):
        keep_target(reference)


def _message_parser(env: BuildEnvironment) -> MarkdownIt:
    """Return the parser for this chapter's messages, cached: making one takes longer than using it."""
    document: Any = env.current_document
    parser: MarkdownIt | None = document.get(_PARSER)
    if parser is None:
        # The page's meta elements would come first in each message (the reason why
        # `myst_html_meta` switches all translation off), so they are dropped.
        config = replace(env.myst_config, html_meta={}, substitutions={})  # type: ignore[attr-defined]
        parser = make_parser(config=config, renderer=SphinxRenderer)
        parser.disable(list(_REFUSED_INLINE), ignoreInvalid=True)
        document[_PARSER] = parser
    return parser


class RestoreLinkTargets(SphinxTransform):
    """Restore the anchor of each translated link.

    Locale copies the attributes of the last link to the same document over all of them.
    """

    default_priority = 21  # right after Locale

    def apply(self, **_kwargs: Any) -> None:
        """Restore what the parser noted."""
        restore_targets(self.document)
