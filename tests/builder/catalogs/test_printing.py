"""What the gate reads in a message is what the page's own parser finds in it."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from myst_parser.config.main import MdParserConfig

from chronicle.catalogs.gate.inline import parse
from chronicle.sphinx_ext.chapter_parser import _message_parser
from chronicle.text.grammar import read_message
from chronicle.text.parser import EXTENSIONS
from chronicle.text.roles import read_role

from .grammar import fair_pairs, few_and_many, messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis import settings
    from markdown_it.token import Token

ENVIRONMENT = SimpleNamespace(
    current_document={}, myst_config=MdParserConfig(enable_extensions=set(EXTENSIONS))
)
FEW_AND_MANY = few_and_many(30, 300)


def printed(text: str) -> list[Token]:
    """Return the inline pieces of a message as the page's parser finds them."""
    parser = _message_parser(ENVIRONMENT)
    parser.block.ruler.enableOnly(["paragraph"])
    return [child for token in parser.parse(text, {}) for child in token.children or ()]


def words(pieces: list[Token]) -> Iterator[str]:
    """Yield the words that a writer chose."""
    for piece in pieces:
        if piece.type == "text":
            yield piece.content
        elif piece.type == "softbreak":
            yield "\n"
        elif piece.type == "myst_role" and piece.meta["name"] in {"ref", "numref", "term"}:
            yield read_role(piece.meta["name"], piece.content).shown or ""


def assert_read_alike(text: str) -> None:
    """Compare roles, code, links, emphasis and words.

    The gate knows more syntax than the page, in order to refuse it; such messages are left out.
    """
    read, pieces = parse(text), printed(text)
    if read.foreign or read.pictures or any(brace in text for brace in ("}{", "`{", "){", "]{", "> {")):
        return
    kinds = Counter(piece.type for piece in pieces)
    roles = [(each.meta["name"], each.content.strip()) for each in pieces if each.type == "myst_role"]
    assert roles == [(role.name, role.body) for role in read_message(text).roles]
    assert read.code == Counter(each.content.strip() for each in pieces if each.type == "code_inline")
    assert read.addresses == Counter(str(each.attrs["href"]) for each in pieces if each.type == "link_open")
    assert (read.emphasis["em"], read.emphasis["strong"]) == (kinds["em_open"], kinds["strong_open"])
    assert read.words == "".join(words(pieces))


@pytest.mark.parametrize("text", ["**真的，**她", "1. Section & {place}`x`"])
def test_the_gate_reads_what_was_read_otherwise_as_the_page_does(text: str) -> None:
    """Emphasis beside a full-width comma, and what begins like a list."""
    assert_read_alike(text)


@pytest.mark.parametrize("examples", FEW_AND_MANY)
def test_the_gate_reads_a_message_as_the_page_does(examples: settings) -> None:
    """No mark is emphasis to one and an asterisk to the other."""
    examples(given(messages())(assert_read_alike))()


@pytest.mark.parametrize("examples", FEW_AND_MANY)
def test_the_gate_reads_a_translation_as_the_page_does(examples: settings) -> None:
    """In scripts without spaces around punctuation, too."""

    def check(chinese: tuple[str, str], arabic: tuple[str, str]) -> None:
        assert_read_alike(chinese[1])
        assert_read_alike(arabic[1])

    examples(given(fair_pairs("zh"), fair_pairs("ar"))(check))()
