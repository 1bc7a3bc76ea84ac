from __future__ import annotations

import copy

import pytest

from chronicle.ledger.chronology_rows import rows

from .small_ledger import claim, faults, position, read

DAY, NEXT = {"edtf": "2012-06-09"}, {"edtf": "2012-06-10"}


def event(identifier, *positions, **fields):
    """Return a claim that counts nobody dead."""
    different = {"status": "differing", "note": "They differ."} if len(positions) > 1 else {}
    quiet = {"sentence": "It began.", "deaths": None} | different | fields
    made = claim(identifier, positions=[copy.deepcopy(one) for one in positions], **quiet)
    return {name: value for name, value in made.items() if value is not None}


def shown(tmp_path, *claims):
    """Return each row of a ledger without faults: date, line, documents, claims."""
    ledger, problems = read(tmp_path, *claims)
    assert [] == problems
    return [
        (
            row.when.edtf or row.when.said,
            row.line,
            " ".join(told.position.source for told in row.told),
            " ".join(dict.fromkeys(told.claim.id for told in row.told)),
        )
        for row in rows(ledger)
    ]


def test_an_event_stands_under_each_of_its_dates(tmp_path):
    """Documents that date it alike share a row; one that dates it otherwise has a row of its own."""
    dated = [
        position("alpha", key="a", date=NEXT),
        position("beta", date=DAY, relation="differs"),
        position("alpha", key="b", date=DAY),
    ]
    expected = [(DAY["edtf"], "Deaths", "beta alpha", "one"), (NEXT["edtf"], "Deaths", "alpha", "one")]
    assert expected == shown(tmp_path, event("one", *dated))


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ({**DAY, "said": "that day"}, {**DAY, "said": "on it"}, True),
        ({"said": "that day", "sort": "2012-06-09"}, {"said": "on it", "sort": "2012-06-09"}, False),
        ({"said": "that day", "sort": "2012-06-09"}, {"said": "that day", "sort": "2012-06"}, True),
        ({**DAY, "time": "noon"}, DAY, False),
        ({**DAY, "part": "by"}, DAY, False),
        ({**DAY, "derived": "from it"}, {**DAY, "derived": "from that"}, True),
        ({**DAY, "derived": "from it"}, DAY, False),
        ({"edtf": "2012-06", "part": "late", "bound": "by"}, {"edtf": "2012-06", "part": "late"}, False),
    ],
)
def test_dates_that_print_alike_share_a_row(tmp_path, one, other, together):
    """What is printed of a date decides: words beside a date do not count, words alone are all there is."""
    told = [position("alpha", date=one), position("beta", date=other, says="It went on.")]
    assert (1 if together else 2) == len(shown(tmp_path, event("one", *told)))


def test_a_passage_that_says_something_else_has_its_own_row(tmp_path):
    """The line of a passage is its own, then its own label, then its claim's line, then the claim's label."""
    dated = [
        position("alpha", key="a", date=DAY),
        position("alpha", key="b", date=DAY, event="Label"),
        position("beta", date=DAY, event="Label", chronology="Line", relation="differs"),
    ]
    lines = [row[1] for row in shown(tmp_path, event("one", *dated, chronology="Claim"))]
    assert ["Claim", "Label", "Line"] == lines


def test_rows_stand_as_a_reader_looks_for_them(tmp_path):
    """By the first day, the exact before the vague, then dates in words, then what goes on from that day."""
    dates = {
        "month": {"edtf": "2012-06"},
        "stretch": {"edtf": "2012-06-01/2012-06-02", "part": "either"},
        "words": {"said": "later that day", "sort": "2012-06-01"},
        "evening": {"edtf": "2012-06-01", "time": "evening"},
        "day": {"edtf": "2012-06-01"},
        "before": {"edtf": "2012-05", "part": "by"},
    }
    claims = [event(name, position(date=when), event=name) for name, when in dates.items()]
    order = [row[1] for row in shown(tmp_path, *claims)]
    assert ["before", "day", "evening", "month", "words", "stretch"] == order


def test_what_is_cited_stands_behind_what_is_told(tmp_path):
    """Of one date, what a document knows from a headline alone comes after what it tells itself."""
    headline = {"part": "references", "number": 1}
    claims = [
        event("cited", position(date=DAY, locator=headline), event="cited"),
        event("told", position(date=DAY), event="told"),
    ]
    assert ["told", "cited"] == [row[1] for row in shown(tmp_path, *claims)]


def test_what_one_document_tells_is_not_only_cited(tmp_path):
    """A row stands among those that are told as soon as one of its documents tells it."""
    headline = {"part": "references", "number": 1}
    both = position(date=DAY, locator=headline), position("beta", date=DAY, says="It went on.")
    claims = [event("cited", position(date=DAY, locator=headline), event="cited"), event("both", *both)]
    assert ["Deaths", "cited"] == [row[1] for row in shown(tmp_path, *claims)]


def test_a_passage_with_a_line_of_its_own_is_nobodys_guest(tmp_path):
    """Of a claim that stands in another's row, a passage that is told in its own words has its own row."""
    own = position("beta", date=DAY, event="Own", says="It went on.")
    claims = [event("guest", position(date=DAY), own, row_of="host"), event("host", position(date=DAY))]
    assert {("Deaths", "host guest"), ("Own", "guest")} == {
        (row[1], row[3]) for row in shown(tmp_path, *claims)
    }


def test_a_row_is_that_of_the_passage_that_is_named(tmp_path):
    """Of two passages of one document and one date, the key says which."""
    told = [position(date=DAY, key=key, event=key.upper(), says=f"It went {key}.") for key in ("on", "off")]
    claims = [event("host", *told), event("guest", position(date=DAY), row_of="host@alpha/off")]
    assert {("ON", "host"), ("OFF", "host guest")} == {(row[1], row[3]) for row in shown(tmp_path, *claims)}


def test_two_claims_of_one_sentence_share_a_row(tmp_path):
    """A claim or a passage that names another's row stands in it, in its words."""
    told = position("alpha", key="a", date=DAY), position("beta", date=NEXT, relation="differs")
    claims = [
        event("guest", position(date=DAY), row_of="host@alpha/a"),
        event("host", *told, chronology="They came and stayed"),
        event("other", position("beta", date=NEXT, row_of="host"), event="Stay"),
    ]
    assert [
        (DAY["edtf"], "They came and stayed", "alpha alpha", "host guest"),
        (NEXT["edtf"], "They came and stayed", "beta beta", "host other"),
    ] == shown(tmp_path, *claims)


def test_only_what_a_chapter_tells_is_listed(tmp_path):
    """What stands in an appendix alone, and a phrase that means more than a year, have no place in it."""
    claims = [
        event("elsewhere", position(date=DAY), told=["appendices/a-sources"]),
        event("vague", position(date={"said": "in that century", "sort": "1901/2000"})),
        event("years", position(date={"said": "in these years", "sort": "2011/2012"})),
        event("undated", position()),
    ]
    assert [] == shown(tmp_path, *claims)
    year = event("year", position(date={"said": "in that year", "sort": "2012"}))
    assert 1 == len(shown(tmp_path / "again", year))


def test_a_dated_event_without_a_line_is_refused(tmp_path):
    """What a chapter tells with a date has a line, from whichever passage the date is."""
    bare = event(
        "one", position("alpha", date=DAY), position("beta", date=NEXT, relation="differs"), event=None
    )
    found = faults(tmp_path, bare)
    assert ["E035", "E035"] == [code for code, _ in found]
    assert "“beta” gives it a date" in found[1][1]
    named = {**bare, "positions": [dict(one, event="Begun") for one in bare["positions"]]}
    assert [] == faults(tmp_path / "again", named)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"row_of": "hots"}, "There is no claim “hots” in the ledger."),
        ({"row_of": "host@beta"}, "“host@beta” gives no passage of the same date."),
        ({"row_of": "third"}, "“third” has no line of its own."),
        ({"row_of": "later"}, "“later” gives no passage of the same date."),
        (
            {"row_of": "host", "chronology": "It began"},
            "It has a line of its own, and stands in the row of “host”.",
        ),
    ],
)
def test_a_row_that_is_not_there_is_refused(tmp_path, fields, message):
    """The row that is named is of the same date and has a line, and who stands in it has none."""
    claims = [
        event("guest", position(date=DAY), **fields),
        event("host", position(date=DAY)),
        event("third", position(date=DAY), row_of="host"),
        event("later", position(date=NEXT)),
    ]
    assert [("E036", message)] == faults(tmp_path, *claims)


@pytest.mark.parametrize(
    ("agent", "line", "codes"),
    [
        ("not-named", "{value}`.dead` killed; by whom is not said", []),
        ("not-named", "Air strikes kill {value}`.dead`, whose they are is not said", []),
        ("not-named", "{value}`.dead` killed", ["E037"]),
        ("not-named", "{value}`.dead` killed; the place is not said", ["E037"]),
        ("named", "The {actor}`guard` kills {value}`.dead`", []),
        ("named", "{value}`.dead` killed", ["E037"]),
        ("none", "{value}`.dead` killed", []),
    ],
)
def test_a_line_says_who_killed(tmp_path, agent, line, codes):
    """A line on deaths names the actor whom its passage names, or says that none is named."""
    dead = {"dead": {"min": 7, "unit": "person"}}
    told = position(date=DAY, agent=agent, quantities=dead)
    found = faults(tmp_path, claim(actors=["guard"], chronology=line, positions=[told]))
    assert codes == [code for code, _ in found]


@pytest.mark.parametrize("agent", ["named", "not-named"])
def test_only_a_line_on_deaths_says_who(tmp_path, agent):
    """What else happened may be told without its actors."""
    told = position(date=DAY, agent=agent)
    assert [] == faults(tmp_path, event("one", told, actors=["guard"], chronology="It began"))


@pytest.mark.parametrize("of_passage", [True, False])
@pytest.mark.parametrize("field", ["chronology", "event"])
def test_a_fault_of_a_line_is_told_where_the_line_stands(tmp_path, of_passage, field):
    """The line of a passage, or of its claim, under whichever name."""
    line = {field: "It began on {date}`.`"}
    told = position(date=DAY, **line) if of_passage else position(date=DAY)
    whole = event("one", told, **({} if of_passage else line))
    (problem,) = read(tmp_path, whole)[1]
    text = (tmp_path / problem.path).read_text("utf-8").splitlines()[problem.line - 1]
    assert ("E038", f"{field}: It began on") == (problem.code, text.strip()[: len(field) + 13])
    assert of_passage is text.startswith("    ")


def test_a_passage_has_one_row(tmp_path):
    """A passage cannot stand in another's row and have a line of its own."""
    guest = position(date=DAY, row_of="host", chronology="It began")
    assert ["E036"] == [
        code for code, _ in faults(tmp_path, event("guest", guest), event("host", position(date=DAY)))
    ]


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("It began on {date}`.`", ["E038"]),
        ("It began in {date}`.|month-year`", ["E038"]),
        ("It went on from {date}`other`", []),
        ("It began", []),
        ("It went on from {date}`nowhere`", ["E008"]),
    ],
)
def test_a_line_leaves_its_date_to_the_row(tmp_path, line, codes):
    """The date stands beside the line; another date may stand in it."""
    claims = [event("one", position(date=DAY), chronology=line), event("other", position(date=NEXT))]
    assert codes == [code for code, _ in faults(tmp_path, *claims)]
