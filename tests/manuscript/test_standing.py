"""The label of a note goes with the documents that speak in it; what is inferred is the editors’."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from tests.labels import Words, false_labels

CLAIMS = "docs/evidence/claims/01-first.yaml"
ROOT = Path(__file__).parents[2]
_NOTE = '<aside role="note"><a>1</a><p>{}</p></aside>'
_TOLD = {
    1: "BBC Arabic (timeline): a siege.",
    2: "Chinese Wikipedia (text): a siege. BBC Arabic (timeline): none.",
}


def _false(*passages: str) -> list[str]:
    page = html.fromstring(f"<main>{_NOTE.format('</p><p>'.join(passages))}</main>")
    return list(false_labels(page, Words.of(ROOT, "en", None)))


@pytest.mark.parametrize(
    ("number", "label"),
    [
        (1, "This rests on one document."),
        (1, "The document differs from itself."),
        (1, "The document speaks of different things."),
        (2, "The documents differ."),
        (2, "The documents count or date different things."),
        (2, "The same in 2 documents; whether independently is not known."),
    ],
)
def test_the_oracle_counts_the_documents_of_a_note(number, label):
    """A label is true beside as many documents as it speaks of, and false beside fewer or more."""
    assert [] == _false(f"{_TOLD[number]} {label} Editors’ note: Al Jazeera is silent.")
    assert 1 == len(_false(f"{_TOLD[3 - number]} {label}"))


def test_the_oracle_reads_neighbours_that_share_a_label():
    """A passage without a label has that of the next, and is held against it."""
    assert 1 == len(_false(_TOLD[2], f"{_TOLD[1]} This rests on one document."))


def test_an_inference_lets_no_document_speak():
    """A document that only an inference names does not count."""
    infers = "Editors’ inference: The siege is that of which Al Jazeera (text) tells."
    assert [] == _false(f"{_TOLD[1]} {infers} This rests on one document.")


def _page(tiny):
    built = tiny.build("en", "html")
    path = Path(built.app.outdir) / "chapters" / "01-first.html"
    return html.parse(str(path)).getroot()


@pytest.mark.parametrize(
    ("status", "alone", "label"),
    [
        ("differing", False, "The documents differ."),
        ("differing", True, "The document differs from itself."),
        ("differing-scope", False, "The documents count or date different things."),
        ("differing-scope", True, "The document counts or dates different things."),
    ],
)
def test_labels_follow_from_the_passages(tiny, status, alone, label):
    """The same status is worded for several documents, or for one, as the passages are."""
    tiny.edit(CLAIMS, "status: differing", f"status: {status}")
    if alone:
        tiny.edit(
            CLAIMS,
            'source: beta-news\n        lines: "2"',
            'source: alpha-news\n        key: two\n        lines: "2"',
        )
        tiny.edit(
            CLAIMS,
            'source: alpha-news\n        lines: "1"',
            'source: alpha-news\n        key: one\n        lines: "1"',
        )
        for name in (CLAIMS, "docs/chapters/01-first.md"):
            path = tiny.root / name
            text = path.read_text(encoding="utf-8")
            path.write_text(
                text.replace("@beta-news", "@alpha-news/two").replace("@alpha-news`", "@alpha-news/one`"),
                encoding="utf-8",
            )
    page = _page(tiny)
    assert label in " ".join("".join(page.itertext()).split())
    assert [] == list(false_labels(page, Words.of(tiny.root, "en", None)))


def test_what_the_editors_infer_is_printed_as_theirs(tiny):
    """An inference stands in the note behind the passages, once, however many passages share it."""
    for agent in ("agent: named\n        relation: states", "agent: named\n        relation: differs"):
        tiny.edit(
            CLAIMS,
            agent,
            f'inferred: {{place: "That the square is meant is the editors’ inference."}}\n        {agent}',
        )
    text = " ".join("".join(_page(tiny).itertext()).split())
    assert 1 == text.count(
        "Editors’ inference: That the square is meant is the editors’ inference. The documents differ."
    )
