"""A note of the editors' own is translated as a part of its paragraph, behind a bar."""

from __future__ import annotations

import pytest

from chronicle.catalogs.files.entries import parse_catalog
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.judging import GateReport, judge
from chronicle.catalogs.placeholders.legend import read_legend, shorten
from tests.languages import edition_of
from tests.placeholders import catalog_text, entry

SOURCE = "It rose.{note}`See the [log](https://example.org).` It fell.{note}`In *summer*.`"


def test_translators_see_the_words_behind_a_bar():
    """Both notes have one placeholder, since the words of each stand in it."""
    short, legend = shorten(SOURCE)
    assert "It rose.{remark|See the [log](https://example.org).} It fell.{remark|In *summer*.}" == short
    assert SOURCE == legend.expanded(short)


def test_the_comment_says_what_it_is():
    """What stands above the message is enough to read it again."""
    written = entry(SOURCE, "")
    assert "{remark|…}: a note of the editors; its words stand behind the bar" in written.comment
    assert shorten(SOURCE)[1] == read_legend(written.comment.split("\n"))


@pytest.mark.parametrize(
    ("translated", "codes"),
    [
        ("涨了。{remark|见[日志](https://example.org)。}落了。{remark|在*夏天*。}", []),
        ("涨了。{remark|见[日志](https://example.org)。}落了。", ["T017", "T086"]),
        ("涨了。{remark|见日志。}落了。{remark|在*夏天*。}", ["T015"]),
        ("涨了。{remark|见[日志](https://example.com)。}落了。{remark|在*夏天*。}", ["T015"]),
        ("涨了。{remark|见[日志](https://example.org)。}落了。{remark}", ["T017", "T030", "T086"]),
        ("涨了。{remark|见[日志](https://example.org)。}落了。{remark|在**夏天**。}", ["T020", "T086"]),
    ],
)
def test_what_a_translation_of_a_note_keeps(translated, codes):
    """No note is lost or without words; its links and emphasis are looked at as those of the sentence."""
    written = entry(SOURCE, "")
    written.msgstr = translated
    report = GateReport(edition_of("zh"), release=True)
    list(judge(parse_catalog(catalog_text(written), "x.po"), "chapters/x", Names({}), report))
    assert codes == sorted({problem.code for problem in report.problems})
