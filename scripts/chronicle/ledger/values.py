"""The plain values that records of the ledger have in common: ids, messages, dates, lines of a copy."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from chronicle.ledger.annotations import AsTyped, means

_ID = "[a-z0-9]+(-[a-z0-9]+)*"
_TAG = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"
_LINES = "[1-9][0-9]*(-[1-9][0-9]*)?"
ID_PATTERN = f"^{_ID}$"


def line_numbers(text: str) -> tuple[int, ...]:
    """Return the lines that “20-21, 24” names, in the order given."""
    numbers: list[int] = []
    for part in text.split(","):
        first, _, last = part.strip().partition("-")
        numbers.extend(range(int(first), int(last or first) + 1))
    return tuple(numbers)


Id = Annotated[
    str,
    means(
        "A short name in kebab case, stable for ever: lower-case ASCII letters, digits and single hyphens.",
        shared="id",
        pattern=ID_PATTERN,
    ),
]
Ids = Annotated[tuple[Id, ...], means("A list of ids.", shared="ids", uniqueItems=True)]
Address = Annotated[
    str,
    means(
        "A claim, its passages in one source, or one of these: claim, claim@source, claim@source/key.",
        shared="address",
        pattern=f"^{_ID}(@{_ID}(/{_ID})?)?$",
    ),
]
Text = Annotated[str, means(minLength=1)]
Message = Annotated[
    str,
    means(
        "One line of English text for the reader, translated through the catalogs. Roles are allowed; digits "
        "only inside roles.",
        shared="message",
        minLength=1,
    ),
]
Language = Annotated[
    str, means("A BCP 47 language tag, as in “ar” or “zh-Hant”.", shared="language", pattern=_TAG)
]
Edtf = Annotated[
    str,
    means(
        "A date in EDTF: “2011-04-18”, “2011-04”, “2011”, “2011-21” (spring), an interval "
        "“2012-02-04/2012-03” (points stand for an open end), “~” for about, “?” for uncertain.",
        shared="edtf",
        minLength=4,
    ),
]
Number = int | Decimal  # a decimal keeps the digits that its document has: 41.50
Line = Annotated[int, means(minimum=1)]
TypedLines = Annotated[
    str,
    means(
        "Lines of the editors' copy, as in “20”, “20-21” or “20, 24”. Put it in quotation marks.",
        shared="lines",
        pattern=f"^{_LINES}(, ?{_LINES})*$",
    ),
]
Lines = Annotated[tuple[Line, ...], means("Lines of the editors' copy."), AsTyped(TypedLines, line_numbers)]
ByEdition = Annotated[
    Mapping[str, Text],
    means("One text for each edition (en, ar, zh).", shared="by-edition", propertyNames={"pattern": _TAG}),
]
ListsByEdition = Annotated[
    Mapping[str, tuple[Text, ...]],
    means(
        "A list of forms for each edition (en, ar, zh).",
        shared="lists-by-edition",
        propertyNames={"pattern": _TAG},
    ),
]
NAMES_BY = {"minProperties": 1, "propertyNames": {"pattern": _TAG}}
