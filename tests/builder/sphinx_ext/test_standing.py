"""What a note says of differences goes with the documents that have their lines in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from tests.labels import Words, false_labels

CLAIMS = "docs/evidence/claims/01-first.yaml"
ALPHA, BETA = "Alpha News, paragraph 2.", "Beta News, timeline 4."


def _false(root: Path, *lines: str) -> list[str]:
    page = html.fromstring(f'<main><aside role="note"><a>1</a><p>{"</p><p>".join(lines)}</p></aside></main>')
    return list(false_labels(page, Words.of(root, "en", None)))


@pytest.mark.parametrize(
    ("lines", "false"),
    [
        ((ALPHA, f"{BETA} Differ: B1."), 0),
        ((ALPHA, f"{BETA} Count or date differently: B1."), 0),
        ((ALPHA,), 0),
        ((f"{ALPHA} Differ: B1.",), 1),  # only one of the documents that differ has its line
        ((f"{ALPHA} Differ: B1.", BETA), 1),  # what is among documents stands behind the last
        ((f"{ALPHA} Differs from itself: B1.", BETA), 1),  # B1 is of two documents
        ((f"{ALPHA} Doubtful: B7.", BETA), 1),  # no such number
        ((ALPHA, f"{BETA} Differ: B1, B7."), 1),
        ((ALPHA, BETA, "Differ: B1."), 1),  # a line without a document
        (("Gamma News, text.", ALPHA), 1),  # no such document
    ],
)
def test_the_oracle_knows_whose_difference_it_is(tiny, lines, false):
    """A relation is true beside the documents whose passages differ under its number, and false elsewhere."""
    assert false == len(_false(tiny.root, *lines))


def _alone(tiny) -> None:
    """Make both passages of the first claim those of one document."""
    for name, key in (("alpha-news", "one"), ("beta-news", "two")):
        line = "1" if key == "one" else "2"
        tiny.edit(
            CLAIMS,
            f'source: {name}\n        lines: "{line}"',
            f'source: alpha-news\n        key: {key}\n        lines: "{line}"',
        )
    for name in (CLAIMS, "docs/chapters/01-first.md"):
        path = tiny.root / name
        text = path.read_text(encoding="utf-8")
        path.write_text(
            text.replace("@beta-news", "@alpha-news/two").replace("@alpha-news`", "@alpha-news/one`"),
            encoding="utf-8",
        )


@pytest.mark.parametrize(
    ("status", "alone", "label"),
    [
        ("differing", False, "Differ: B1."),
        ("differing", True, "Differs from itself: B1."),
        ("differing-scope", False, "Count or date differently: B1."),
        ("differing-scope", True, "Counts or dates differently: B1."),
    ],
)
def test_relations_follow_from_the_passages(tiny, status, alone, label):
    """The same status is worded for several documents, or for one, as the passages are."""
    tiny.edit(CLAIMS, "status: differing", f"status: {status}")
    if alone:
        _alone(tiny)
    built = tiny.build("en", "html")
    page = html.parse(str(Path(built.app.outdir) / "chapters" / "01-first.html")).getroot()
    assert label in " ".join("".join(page.itertext()).split())
    assert [] == list(false_labels(page, Words.of(tiny.root, "en", None)))
