"""Make the parser of the book's text: the same rules wherever it is read, checked or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from chronicle.text.emphasis import widen_emphasis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

    Rule = Callable[[StateInline, bool], bool]

# The syntax that the book uses beyond CommonMark, tables and roles.
EXTENSIONS = frozenset({"colon_fence", "deflist"})
SPAN = "span"  # in a token's meta: where its markup begins and ends in the text of its paragraph


def make_parser(
    extensions: Iterable[str] = EXTENSIONS, renderer: Any = RendererHTML, config: MdParserConfig | None = None
) -> MarkdownIt:
    """Return a parser of chapters, with these extensions of MyST or as Sphinx's configuration has it."""
    chosen = config or MdParserConfig(enable_extensions=set(extensions))
    return widen_emphasis(create_md_parser(chosen, renderer))


def keep_spans(parser: MarkdownIt) -> MarkdownIt:
    """Make a parser record in each inline token where its markup stands, and return it.

    markdown-it keeps lines, but no columns.
    """
    ruler = parser.inline.ruler
    for name, rule in zip(ruler.get_active_rules(), ruler.getRules(), strict=True):
        ruler.at(name, _noting(rule))
    return parser


def _noting(rule: Rule) -> Rule:
    """Return a rule that notes where it began and ended in the tokens that it makes."""

    def noted(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        found = rule(state, silent)
        for token in state.tokens[before:] if found else ():
            token.meta.setdefault(SPAN, (start, state.pos))  # what stands inside has noted its own
        return found

    return noted
