"""Parse chapters, and translated messages with nothing but inline markup.

Sphinx parses each translated string as a document of its own (sphinx-doc/sphinx#8852), so that a
translation could hold front matter, raw HTML, an `{include}` or a list. Here it can hold one line
of inline text, whatever else it says.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer
from myst_parser.parsers.sphinx_ import MystParser
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from chronicle.text.parser import make_parser

if TYPE_CHECKING:
    from docutils import nodes
    from markdown_it import MarkdownIt
    from sphinx.environment import BuildEnvironment

_PARSER = "chronicle:translated-parser"
_TRANSLATED = ":<translated>"
# Locale adds this to a message that ends with two colons, for the sake of reStructuredText.
_DUMMY = "\n\n   dummy literal"
_REFUSED_INLINE = ("html_inline", "footnote_ref", "footnote_inline", "image", "substitution_inline")


class ChapterParser(MystParser):
    """Parse a chapter as MyST, a translated message as one line of inline MyST."""

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Parse a chapter or a message into the document."""
        if document["source"].endswith(_TRANSLATED):
            parse_message(document.settings.env, inputstring, document)
        else:
            # Front matter cannot change a chapter's configuration: the lint refuses what would.
            config = document.settings.env.myst_config
            parser = make_parser(config=config, renderer=SphinxRenderer)
            parser.options["document"] = document
            parser.render(inputstring)


def parse_message(env: BuildEnvironment, text: str, document: nodes.document) -> None:
    """Parse a message into the document: one paragraph, or one title where Sphinx underlined it."""
    text, underline = _take_apart(text)
    parser = _message_parser(env)
    parser.block.ruler.enableOnly(["paragraph", "lheading"] if underline else ["paragraph"])
    parser.options["document"] = document
    parser.render(f"{text}\n{underline}" if underline else text)
    for xref in document.findall(addnodes.pending_xref):
        if "reftargetid" in xref:
            xref["chronicle_targetid"] = xref["reftargetid"]


def _take_apart(text: str) -> tuple[str, str]:
    """Return a message on one line, and the underline that Sphinx puts below a title."""
    lines = text.removesuffix(_DUMMY).split("\n")
    underline = ""
    if len(lines) > 1 and lines[-1] == "=" * len("\n".join(lines[:-1])) * 2:
        underline = lines.pop()
    return " ".join(line.strip() for line in lines if line.strip()), underline


def _message_parser(env: BuildEnvironment) -> MarkdownIt:
    """Return the parser for this chapter's messages; making one takes longer than using it."""
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
    """Give each translated link its own anchor back.

    Locale copies the attributes of the last link to the same document over all of them.
    """

    default_priority = 21  # right after Locale

    def apply(self, **_kwargs: Any) -> None:
        """Restore what the parser noted."""
        for xref in self.document.findall(addnodes.pending_xref):
            if "chronicle_targetid" in xref:
                xref["reftargetid"] = xref.attributes.pop("chronicle_targetid")
