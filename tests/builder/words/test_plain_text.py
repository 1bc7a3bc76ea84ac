from __future__ import annotations

from types import SimpleNamespace

import pytest

from chronicle.ledger.model import Ledger
from chronicle.words import Messages
from tests.languages import edition_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("In {place}`town`, by {actor}`guard`.{claim}`deaths`", "In Town, by the Guard."),
        ("In {place}`the Town <town>`.", "In the Town."),
        ("{value}`.dead` on {date}`.`", "200–300 people on the next day"),
        ("{value}`deaths.dead@alpha|bare`", "200–300"),
        ("{title}`alpha`, {title}`beta`", "‘حمص’, not recorded"),
        ("{foreign}`围困 <zh>`", "围困"),
        ("see [the list](https://example.org/{value}) and `code`", "see the list and code"),
        ("*Homs* and **Homs**, 2 * 3, a_b_c", "Homs and Homs, 2 * 3, a_b_c"),
        (r"\*as it stands\*", "*as it stands*"),
        ("{term}`siege <siege>` {ref}`here <there>`", "siege here"),
        ("{term}`siege`", "siege"),
        ("told by {count}`documents@deaths`", "told by one document"),
        ("![a bridge](bridge.png)", "a bridge"),
    ],
)
def test_plain_text(voices, text, shown):
    """A message with roles reads as plain text, without the marks of notes."""
    assert shown == voices["en"].inline(text, "deaths")


def test_translated(voices):
    """A translated text shows names and figures in its own language."""
    sentence = voices["ar"].of_ledger("deaths", "People died in {place}`town`.")
    assert "قُتل أشخاص في بلدة." == voices["ar"].inline(sentence, "deaths")
    assert "有人在镇丧生。" == voices["zh"].inline(
        voices["zh"].of_ledger("deaths", "People died in {place}`town`."), "deaths"
    )


def test_unknown_target(voices):
    """A role that leads nowhere is an error, not an empty place."""
    with pytest.raises(LookupError):
        voices["en"].inline("{place}`nowhere`")


def test_a_difference_is_named_by_its_number():
    """Where no link can stand, a difference is told by its number in the register."""
    ledger = Ledger(claims={"deaths": SimpleNamespace(difference="B14")})
    assert "see B14" == Messages(edition_of("ar"), ledger).inline("see {difference}`deaths`")
