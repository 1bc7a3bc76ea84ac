from __future__ import annotations

import pytest

from .small_ledger import claim, faults, position, tables

_COUNTED = [position(date={"edtf": "2011-04-18"}, quantities={"dead": {"min": 2, "unit": "person"}})]


def _said(sentence, **fields):
    return claim(sentence=sentence, positions=_COUNTED, **fields)


@pytest.mark.parametrize(
    "sentence",
    [
        "People died in {place}`town`.",
        "People died in {place}`the Town <town>`, {place}`the town of Town <town>`.",
        "{value}`.dead` died on {date}`.`.",
        "{value}`.dead@alpha|bare` died on {date}`deaths@alpha|day-month`.",
        "{actor}`guard` came by the {place}`m5`, the M5.{claim}`deaths`",
        "It was called {foreign}`围困 <zh>`, says {title}`alpha`.",
        "It is told [elsewhere](https://example.org/a).",
        "It is told by {count}`documents@deaths`.",
        "A {term}`siege`, though nobody lists what is one.",
    ],
)
def test_good_texts(tmp_path, sentence):
    """The roles of the grammar, leading to what is there, pass; so do listed names with digits."""
    assert [] == faults(tmp_path, _said(sentence))


@pytest.mark.parametrize(
    ("sentence", "code", "message"),
    [
        ("On 18 April.", "E016", "sentence: The digits “18” stand outside a role."),
        ("The 27th came.", "E016", "sentence: The digits “27” stand outside a role."),
        ("٢٠١١", "E016", "sentence: The digits “٢٠١١” stand outside a role."),
        ("In {place}`twon`.", "E006", "sentence: There is no place “twon”."),
        ("By {actor}`gaurd`.", "E006", "sentence: There is no actor “gaurd”."),
        (
            "In {place}`Twon <town>`.",
            "E011",
            "sentence: “Twon” is not a listed form of “town” in the edition “en”.",
        ),
        ("{value}`.ded`", "E009", "sentence: The claim “deaths” has no figure “ded”."),
        ("{value}`death.dead`", "E008", "sentence: There is no claim “death” in the ledger."),
        ("{value}`.dead@beta`", "E009", "sentence: “beta” does not give this for “deaths”."),
        ("{value}`.dead|bear`", "E020", "sentence: A value has no form “bear”."),
        ("{date}`.|years`", "E020", "sentence: A date has no form “years”."),
        ("So.{claim}`death`", "E008", "sentence: There is no claim “death”."),
        ("{title}`gamma`", "E005", "sentence: There is no source “gamma”."),
        ("{vlaue}`.dead`", "E020", "sentence: The ledger has no role “vlaue”."),
        ("{ref}`here`", "E020", "sentence: The ledger has no role “ref”."),
        ("{foreign}`x`", "E020", "sentence: The passage “x” has no language."),
        ("{value} `.dead`", "E020", "sentence: “{value}” is a role that cannot be read."),
        ("[So](01-x.md)", "E020", "sentence: The link to “01-x.md” has no address of the web."),
        ("There are {count}`claim`.", "M056", "sentence: The ledger has no count “claim”."),
        ("One\nand two.", "E020", "sentence: It runs over several lines."),
        (
            "See 3 in `4`, [5](https://example.org/6).",
            "E016",
            "sentence: The digits “3”, “4”, “5” stand outside a role.",
        ),
        ("a \u202eb", "E020", "sentence: It holds a mark that overrides the direction of text."),
    ],
)
def test_bad_texts(tmp_path, sentence, code, message):
    """Digits outside roles and roles that lead nowhere are refused."""
    assert [(code, message)] == faults(tmp_path, _said(sentence))


def test_a_term_is_one_that_the_glossary_has(tmp_path):
    """Where there is a glossary, a text names its terms alone."""
    term = {"id": "truce", "names": tables()["places"][0]["names"], "definition": "A pause."}
    found = faults(tmp_path, _said("A {term}`truce`, no {term}`siege`."), glossary=[term])
    assert [("E012", "sentence: There is no term of the glossary “siege”.")] == found


def test_a_faulty_claim_is_told_once(tmp_path):
    """Whoever names the figure of a claim that could not be read is not told that there is no such claim."""
    faulty = claim("other", status="unsure", positions=_COUNTED)
    assert ["E002"] == [code for code, _ in faults(tmp_path, faulty, _said("{value}`other.dead` died."))]


def test_differing_value_needs_a_source(tmp_path):
    """A value that positions differ about names whose it is."""
    rows = [
        position("alpha", quantities={"dead": {"min": 2, "unit": "person"}}),
        position("beta", quantities={"dead": {"min": 3, "unit": "person"}}),
    ]
    row = claim(sentence="{value}`.dead` died.", status="differing", note="They differ.", positions=rows)
    assert [
        ("E010", "sentence: The positions of “deaths” differ, so that it must be said whose is meant.")
    ] == faults(tmp_path, row)


def test_every_text_is_checked(tmp_path):
    """Notes, scopes, phrases and attributions are texts as well as sentences are."""
    row = claim(
        note="In 2011.",
        positions=[
            position(
                says="It was in 2012.",
                inferred={"place": "It was in 2016."},
                attribution={"text": "person 3"},
                date={"edtf": "2011", "derived": "from line 4"},
                quantities={"dead": {"min": 1, "unit": "person", "scope": "in 2013"}},
            )
        ],
    )
    sources = tables()["sources"]
    sources[0] |= {"weaknesses": ["Written in 2014."], "stance": "Of 2015."}
    found = sorted(message.split(":")[0] for _, message in faults(tmp_path, row, sources=sources))
    assert ["attribution", "derived", "inferred", "note", "says", "scope", "stance", "weakness"] == found


def test_corrections_may_hold_digits(tmp_path):
    """A correction quotes what the book printed."""
    row = {"claim": "deaths", "before": "200", "after": "300", "why": "A slip.", "date": "2025-02-03"}
    assert [] == faults(tmp_path, corrections=[row])
