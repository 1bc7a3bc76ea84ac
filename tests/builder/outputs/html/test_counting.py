"""Lists are counted in the digits of the edition."""

from __future__ import annotations

from chronicle.outputs.html.counting import counting_rules
from tests.languages import edition_of


def test_lists_are_counted_in_the_digits_of_the_edition() -> None:
    """Browsers count in Western digits by themselves; others need a rule, from which contents are free."""
    assert ["", "", ""] == [counting_rules(edition_of(code)) for code in ("en", "ar", "zh")]
    symbols = " ".join(f'"{each}"' for each in "۰۱۲۳۴۵۶۷۸۹")
    assert (
        "@counter-style digits-arabext { system: numeric; symbols: " + symbols + " }\n"
        "ol:lang(fa) { list-style-type: digits-arabext }\n"
        "nav ol:lang(fa) { list-style-type: none }\n"
    ) == counting_rules(edition_of("fa"))
