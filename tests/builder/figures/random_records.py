"""Dates, lengths and figures of any kind that the ledger can hold, from a seed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random

_FIRST, _DAYS = date(2011, 1, 1), 1000
_BOUNDS = ("by", "before", "until", "after", "from")
_NARROW = ("early", "mid", "late", "end-of")
_SEASONS = ("spring", "summer", "autumn", "winter")
_TIMES = ("dawn", "morning", "noon", "afternoon", "evening", "night", "midnight")
_QUALIFIERS = ("about", "at-least", "more-than", "almost", "up-to", "or-more")


def random_date(dice: random.Random) -> dict[str, Any]:
    """Return a date of the ledger."""
    kind = dice.choice(("day", "day", "month", "year", "season", "interval", "open", "night", "phrase"))
    day = _FIRST + timedelta(days=dice.randrange(_DAYS))
    later = day + timedelta(days=dice.randrange(1, 300))
    if kind == "interval":
        cut = dice.choice((7, 10))
        begin, end = day.isoformat()[:cut], later.isoformat()[: dice.choice((7, 10))]
        return {"edtf": f"{begin}/{end}"} if begin[:7] < end[:7] else {"edtf": f"{day}/{later}"}
    if kind == "open":
        return {"edtf": dice.choice((f"{day}/..", f"../{day}"))}
    if kind == "night":
        return {"edtf": f"{day}/{day + timedelta(days=1)}", "part": "night"}
    if kind == "phrase":
        return {"said": "on a day", "sort": dice.choice((f"{day}", f"{day:%Y-%m}", f"{day}/{later}"))}
    if kind == "season":
        return {"edtf": f"{day.year}", "part": dice.choice(_SEASONS)}
    text = {"day": f"{day}", "month": f"{day:%Y-%m}", "year": f"{day.year}"}[kind]
    found: dict[str, Any] = {"edtf": text}
    if kind == "day" and dice.random() < 0.3:
        found["time"] = dice.choice(_TIMES)
    elif kind != "day" and dice.random() < 0.5:
        found["part"] = dice.choice(_NARROW)
    elif dice.random() < 0.1:
        return {"edtf": text + dice.choice("~?")}
    if dice.random() < 0.4:
        found["bound" if "part" in found else "part"] = dice.choice(_BOUNDS)
    return found


def random_quantity(dice: random.Random) -> dict[str, Any]:
    """Return a figure of the ledger."""
    number = dice.randrange(1, 5000)
    kind = dice.choice(("plain", "range", "word", "qualified"))
    if kind == "word":
        return {"qualifier": dice.choice(("several", "dozens", "hundreds", "thousands")), "unit": "person"}
    if kind == "range":
        return {"min": number, "max": number + dice.randrange(1, 500), "unit": "person"}
    found: dict[str, Any] = {"min": number, "unit": "person"}
    return {**found, "qualifier": dice.choice(_QUALIFIERS)} if kind == "qualified" else found


def random_bar(dice: random.Random) -> dict[str, dict[str, Any]]:
    """Return the edges of a bar, in the order of time: each a date, and perhaps a length."""
    days = sorted(_FIRST + timedelta(days=dice.randrange(_DAYS)) for _ in range(3))
    edges = dice.choice(
        (("start",), ("until",), ("end",), ("start", "end"), ("start", "until"), ("until", "end"))
    )
    found = {}
    for edge, day in zip(edges, days, strict=False):
        found[edge] = dice.choice(({"edtf": f"{day}"}, {"edtf": f"{day:%Y-%m}"}, {"edtf": f"{day.year}"}))
        if edge in ("start", "end") and dice.random() < 0.3:
            found[edge] = {"edtf": f"{day:%Y-%m}", "part": "by"}
        elif dice.random() < 0.2:
            found[edge] = {"edtf": f"{day:%Y-%m}", "part": dice.choice(_NARROW)}
    if len(edges) == 1 and dice.random() < 0.5:
        unit = dice.choice(("year", "month", "day"))
        found["lasted"] = {"min": dice.randrange(1, 9), "unit": unit}
    return found
