from __future__ import annotations

import pytest

from chronicle.ledger.lookup import LookupFailed, check_form, find_difference

from .small_ledger import claim, position, read


def _figure(number, **more):
    return {"dead": {"min": number, "unit": "person", **more}}


@pytest.fixture
def ledger(tmp_path):
    """Return a ledger whose sources agree on one claim and differ on another."""
    agreed = claim(
        "agreed",
        status="same-in-several",
        positions=[
            position("alpha", quantities=_figure(2, scope="here"), date={"edtf": "2011-04"}),
            position("beta", quantities=_figure(2, scope="there"), date={"edtf": "2011-04"}),
        ],
    )
    disputed = claim(
        "disputed",
        status="differing",
        note="They differ.",
        positions=[
            position("alpha", key="a", quantities=_figure(2), date={"edtf": "2011-04"}),
            position("alpha", key="b", quantities=_figure(3)),
            position("beta", quantities=_figure(4), date={"edtf": "2012"}),
        ],
    )
    # Two that agree, and a third that does not.
    last = claim(
        "last",
        status="differing",
        note="They differ.",
        positions=[
            position("alpha", key="a", quantities=_figure(2)),
            position("alpha", key="b", quantities=_figure(2)),
            position("beta", quantities=_figure(3)),
        ],
    )
    found, problems = read(tmp_path, agreed, disputed, last, claim("bare"))
    assert [] == problems
    return found


@pytest.mark.parametrize(
    ("target", "number"),
    [
        ("agreed.dead", 2),
        ("agreed.dead@beta", 2),
        ("last.dead@alpha", 2),
        ("disputed.dead@beta", 4),
        ("disputed.dead@alpha/a", 2),
        ("disputed.dead@alpha/b", 3),
    ],
)
def test_values(ledger, target, number):
    """A value is found where what is meant is plain."""
    assert number == ledger.value(target).min


def test_dates(ledger):
    """A date is found where what is meant is plain; a position without one is passed over."""
    assert "2011-04" == ledger.date("agreed").edtf
    assert "2011-04" == ledger.date("disputed@alpha").edtf
    assert "2012" == ledger.date(".@beta", within="disputed").edtf


@pytest.mark.parametrize(
    ("target", "code", "remedy"),
    [
        ("last.dead", "E010", "Add one of: @alpha/a, @alpha/b, @beta."),
        ("disputed.dead", "E010", "Add one of: @alpha/a, @alpha/b, @beta."),
        ("disputed.dead@alpha", "E010", "Add one of: @alpha/a, @alpha/b."),
        ("disputed.dead@alpha/c", "E009", "There is: alpha/a, alpha/b."),
        ("disputed.dead@gamma", "E009", "There is: alpha, beta."),
        ("disputed.daed", "E009", "Did you mean “dead”?"),
        ("disputed", "E009", "There is: disputed.dead."),
        ("dispute.dead", "E008", "Did you mean “disputed”?"),
        ("bare.dead", "E009", "The claim gives no figures."),
        (".dead", "E009", "Write the id of the claim before the dot."),
    ],
)
def test_values_that_are_not_plain(ledger, target, code, remedy):
    """What is not plain is refused, with the choices."""
    with pytest.raises(LookupFailed) as caught:
        ledger.value(target)
    assert (code, remedy) == (caught.value.code, caught.value.remedy)


@pytest.mark.parametrize("narrowed", [{"part": "before"}, {"time": "morning"}])
def test_dates_of_one_day_that_are_not_one_date(tmp_path, narrowed):
    """A day is not the time before it: of dates that are printed otherwise it must be said which is meant."""
    dates = [{"edtf": "2011-05-03"}, {"edtf": "2011-05-03", **narrowed}]
    rows = [position(source, date=date) for source, date in zip(("alpha", "beta"), dates, strict=True)]
    ledger, _ = read(tmp_path, claim(status="differing", note="They differ.", positions=rows))
    with pytest.raises(LookupFailed, match="differ"):
        ledger.date("deaths")


@pytest.mark.parametrize(
    ("target", "code"), [("disputed", "E010"), ("bare", "E009"), ("agreed.dead", "E009"), ("none", "E008")]
)
def test_dates_that_are_not_plain(ledger, target, code):
    """A date is not guessed."""
    with pytest.raises(LookupFailed) as caught:
        ledger.date(target)
    assert code == caught.value.code


def test_the_number_of_a_difference(ledger):
    """A difference is found by its claim; a claim without one is refused, and so is none at all."""
    assert ["B1", "B2"] == [find_difference(ledger, name) for name in ("disputed", "last")]
    for name, code in (("bare", "M118"), ("bear", "E008")):
        with pytest.raises(LookupFailed) as caught:
            find_difference(ledger, name)
        assert code == caught.value.code


def test_forms(ledger):
    """A name is shown in a listed form of the language only."""
    names = ledger.places["town"].names
    check_form(names, "the Town", "en", "“town”")
    with pytest.raises(LookupFailed, match="the Town"):
        check_form(names, "the Town", "ar", "“town”")


def test_perhaps_the_same(tmp_path):
    """“Perhaps the same” holds for both, whichever of the two says so."""
    from .small_ledger import tables

    places = tables()["places"]
    places[1]["perhaps_same"] = ["town"]
    ledger, _ = read(tmp_path, places=places)
    assert ("m5",) == ledger.perhaps_same("town")
    assert ("town",) == ledger.perhaps_same("m5")


@pytest.mark.parametrize(
    ("ask", "target", "told"),
    [
        ("value", "none.dead", ("E008", "There is no claim “none” in the ledger.")),
        ("value", "disputed", ("E009", "“disputed” is a claim; a value also names one of its figures.")),
        ("value", "disputed.daed", ("E009", "The claim “disputed” has no figure “daed”.")),
        ("value", "disputed.dead@gamma", ("E009", "“gamma” does not give this for “disputed”.")),
        (
            "value",
            "disputed.dead@alpha/c",
            ("E009", "“disputed” has no position “alpha/c” that gives this."),
        ),
        (
            "value",
            "disputed.dead",
            ("E010", "The positions of “disputed” differ, so that it must be said whose is meant."),
        ),
        (
            "value",
            ".dead",
            ("E009", "An address that begins with a dot names a claim only inside the ledger."),
        ),
        (
            "date",
            "agreed.dead",
            ("E009", "A date names a claim and perhaps a source, not a figure (“dead”)."),
        ),
        ("date", "bare", ("E009", "No position of “bare” gives a date.")),
    ],
)
def test_what_is_not_found_is_told_in_words(ledger, ask, target, told):
    """What was asked for, and what is missing of it."""
    with pytest.raises(LookupFailed) as caught:
        getattr(ledger, ask)(target)
    assert told == (caught.value.code, caught.value.reason)


def test_a_claim_without_a_number_is_told(ledger):
    """It has none in the register of differences."""
    with pytest.raises(LookupFailed) as caught:
        find_difference(ledger, "bare")
    assert ("M118", "“bare” has no number in the register of differences.") == (
        caught.value.code,
        caught.value.reason,
    )
