"""A text is read as a chapter would read it: its words, their lines, and what they are set in."""

from __future__ import annotations

import pytest

from chronicle.catalogs.gate.inline import inline_parts, parse

CHAPTER = """# Spring

One
line.

:::{tip} A title
:class: wide

Words of it.

```{note}
Deeper.
```
:::

```text
no words
```

~~~{figure} a.png
:alt: A square

Its caption.
~~~

| Row |
|---|
| Cell |
"""


def test_running_text_is_found_with_its_lines() -> None:
    """In directives too, as deep as they go; options and blocks of code are no text."""
    found = [(line, text) for line, text in inline_parts(CHAPTER) if text.strip()]
    assert [
        (1, "Spring"),
        (3, "One\nline."),
        (9, "Words of it."),
        (12, "Deeper."),
        (23, "Its caption."),
        (26, "Row"),
        (28, "Cell"),
    ] == found


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("One line\nof text", {}),
        ("One.\n\nTwo.", {"several paragraphs": 2}),
        ("[a]: https://example.org", {"reference": 1}),
        ("{.wide}", {"attributes": 1}),
        ("", {}),
        ("# Heading", {"heading_open": 1}),
    ],
)
def test_blocks_are_counted(text: str, kinds: dict[str, int]) -> None:
    """A text of one paragraph has none, whatever is in it; what prints nothing is told all the same."""
    assert kinds == {kind: count for kind, count in parse(text).blocks.items() if "close" not in kind}


def test_what_notes_say_stands_apart_from_the_sentence() -> None:
    """Words at the end of one are not glued to those of the other."""
    found = parse("It ended.{note}`Our *own*.` Then")
    assert ["It", "ended.\ufffc", "Then", "Our", "own."] == found.text.split()
    assert {"em": 1} == dict(found.emphasis)
