"""Turn the values of the files, once their shape is right, into records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chronicle.ledger import model
from chronicle.ledger.releases import Numbers, Release
from chronicle.ledger.retired import RetiredClaim, RetiredDifference

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from chronicle.core.marked_yaml import MarkedDict


def line_numbers(text: str) -> tuple[int, ...]:
    """Return the lines that “20-21, 24” names, in the order given."""
    numbers: list[int] = []
    for part in text.split(","):
        first, _, last = part.strip().partition("-")
        numbers.extend(range(int(first), int(last or first) + 1))
    return tuple(numbers)


def origin(value: MarkedDict, path: str) -> model.Origin:
    """Return where a record stands."""
    return model.Origin(path, value.line, dict(value.lines))


def source(value: MarkedDict, path: str) -> model.Source:
    """Build a source."""
    return model.Source(
        id=value["id"],
        order=value["order"],
        read=value["read"],
        via=value.get("via"),
        names=names_of(value),
        kind=value["kind"],
        csl=dict(value.get("csl", {})),
        title_translations=dict(value.get("title_translations", {})),
        sections=tuple(
            model.Section(row["name"], dict(row["translations"]), origin(row, path))
            for row in value.get("sections", ())
        ),
        stance=value.get("stance"),
        weaknesses=tuple(value.get("weaknesses", ())),
        own_words=tuple(
            model.OwnWord(
                word["word"],
                word["language"],
                word["line"],
                word["entry"],
                word.get("gloss"),
                origin(word, path),
            )
            for word in value.get("own_words", ())
        ),
        perhaps_same=tuple(value.get("perhaps_same", ())),
        note=value.get("note"),
        copy=_copy(value["copy"], path) if "copy" in value else None,
        origin=origin(value, path),
    )


def place(value: MarkedDict, path: str) -> model.Place:
    """Build a place."""
    coordinates = value.get("coordinates")
    return model.Place(
        id=value["id"],
        names=names_of(value),
        kind=value["kind"],
        within=value.get("within"),
        coordinates=(float(coordinates[0]), float(coordinates[1])) if coordinates else None,
        coordinates_source=value.get("coordinates_source"),
        perhaps_same=tuple(value.get("perhaps_same", ())),
        note=value.get("note"),
        origin=origin(value, path),
    )


def actor(value: MarkedDict, path: str) -> model.Actor:
    """Build an actor."""
    return model.Actor(
        id=value["id"],
        names=names_of(value),
        kind=value["kind"],
        within=value.get("within"),
        perhaps_same=tuple(value.get("perhaps_same", ())),
        note=value.get("note"),
        origin=origin(value, path),
    )


def unit(value: MarkedDict, path: str) -> model.Unit:
    """Build a unit."""
    return model.Unit(value["id"], value["one"], value["other"], origin(value, path))


def correction(value: MarkedDict, path: str) -> model.Correction:
    """Build a correction."""
    return model.Correction(
        claim=value["claim"],
        before=value["before"],
        after=value["after"],
        why=value["why"],
        date=value["date"],
        origin=origin(value, path),
    )


def retired_difference(value: MarkedDict, path: str) -> RetiredDifference:
    """Build a retired number of the register."""
    return RetiredDifference(value["number"], value["because"], origin(value, path))


def retired_claim(value: MarkedDict, path: str) -> RetiredClaim:
    """Build a retired id of a claim."""
    return RetiredClaim(value["id"], value["because"], origin(value, path))


def release(value: MarkedDict, path: str) -> Release:
    """Build the numbers of a release."""
    numbers = Numbers(dict(value["chapters"]), dict(value["paragraphs"]))
    return Release(value["version"], numbers, origin(value, path))


def wording(value: MarkedDict, path: str) -> model.Wording:
    """Build a row of the table of wording."""
    return model.Wording(
        sense=value["sense"],
        keep_out={code: tuple(forms) for code, forms in value.get("keep_out", {}).items()},
        narrator={code: tuple(forms) for code, forms in value.get("narrator", {}).items()},
        allowed=value.get("allowed"),
        origin=origin(value, path),
    )


def sign(value: MarkedDict, path: str) -> model.Sign:
    """Build a name or sign that may hold digits."""
    return model.Sign(value["text"], value["because"], origin(value, path))


def waiver(value: MarkedDict, path: str) -> model.Waiver:
    """Build a waiver."""
    return model.Waiver(
        value["check"], value["language"], value["text"], value["because"], origin(value, path)
    )


def glossary_term(value: MarkedDict, path: str) -> model.GlossaryTerm:
    """Build a term of the glossary."""
    return model.GlossaryTerm(
        value["id"], names_of(value), value.get("definition"), value.get("note"), origin(value, path)
    )


def subject(value: MarkedDict, path: str) -> model.Subject:
    """Build a subject of the index."""
    return model.Subject(
        id=value["id"],
        names=names_of(value),
        within=value.get("within"),
        see=tuple(value.get("see", ())),
        see_also=tuple(value.get("see_also", ())),
        origin=origin(value, path),
    )


def claim(value: MarkedDict, path: str) -> model.Claim:
    """Build a claim with its positions."""
    return model.Claim(
        id=value["id"],
        sentence=value["sentence"],
        event=value.get("event"),
        places=tuple(value["places"]),
        actors=tuple(value["actors"]),
        status=value["status"],
        told=tuple(value["told"]),
        note=value.get("note"),
        subjects=tuple(value.get("subjects", ())),
        deaths=value.get("deaths"),
        difference=value.get("difference"),
        formerly=tuple(value.get("formerly", ())),
        chronology=value.get("chronology"),
        row_of=value.get("row_of"),
        positions=tuple(_position(position, path, value["id"]) for position in value["positions"]),
        origin=origin(value, path),
    )


def _position(value: MarkedDict, path: str, claim_id: str) -> model.Position:
    """Build a position."""
    return model.Position(
        source=value["source"],
        key=value.get("key"),
        lines=line_numbers(value["lines"]),
        locator=model.Locator(**value["locator"]),
        # whether an id is a source or an actor shows only when both tables are read
        attribution=_attribution(value.get("attribution")),
        relation=value["relation"],
        agent=value["agent"],
        says=value.get("says"),
        event=value.get("event"),
        date=_date(value["date"], path, claim_id) if "date" in value else None,
        quantities={
            name: _quantity(quantity, path, claim_id)
            for name, quantity in value.get("quantities", {}).items()
        },
        inferred=dict(value.get("inferred", {})),
        chronology=value.get("chronology"),
        row_of=value.get("row_of"),
        quote=_quote(value["quote"], path) if "quote" in value else None,
        origin=origin(value, path),
    )


def _attribution(value: Any) -> model.Attribution | None:
    """Build an attribution; an id is taken for a source until it is found among the actors."""
    if value is None:
        return None
    return (
        model.Attribution(source=value) if isinstance(value, str) else model.Attribution(text=value["text"])
    )


def _quote(value: MarkedDict, path: str) -> model.Quote:
    """Build the decisive words of a passage."""
    return model.Quote(value["text"], value.get("gloss"), value.get("language"), origin(value, path))


def _date(value: MarkedDict, path: str, claim_id: str) -> model.DateSaid:
    """Build a date."""
    return model.DateSaid(
        edtf=value.get("edtf"),
        part=value.get("part"),
        bound=value.get("bound"),
        time=value.get("time"),
        said=value.get("said"),
        derived=value.get("derived"),
        worked_out=value.get("worked_out"),
        sort=value.get("sort"),
        claim=claim_id,
        origin=origin(value, path),
    )


def _quantity(value: MarkedDict, path: str, claim_id: str) -> model.Quantity:
    """Build a quantity; without a qualifier it is exact, or a range."""
    low, high = value.get("min"), value.get("max")
    usual = "range" if high is not None and high != low else "exact"
    return model.Quantity(
        min=low,
        max=low if high is None else high,
        qualifier=value.get("qualifier", usual),
        unit=value["unit"],
        scope=value.get("scope"),
        claim=claim_id,
        origin=origin(value, path),
    )


_FORMS = ("first", "index", "short", "reading")


def names_of(value: Mapping[str, Any]) -> dict[str, model.Name]:
    """Return a record's names by edition; what is no name is left out, and reported by the schema."""
    given = value.get("names")
    return {
        code: model.Name(name["main"], tuple(name.get("forms") or ()), *map(name.get, _FORMS))
        for code, name in (given.items() if isinstance(given, dict) else ())
        if isinstance(name, dict) and name.get("main")
    }


def _copy(value: MarkedDict, path: str) -> model.SourceCopy:
    """Build the record of the editors' copy."""
    lines = value["lines"]
    return model.SourceCopy(
        sha256=value["sha256"],
        length=value["length"],
        statement=line_numbers(lines["statement"]),
        none=tuple(
            model.Reason(line_numbers(row["lines"]), row["because"], origin(row, path))
            for row in lines.get("none", ())
        ),
        origin=origin(lines, path),
    )


BUILDERS: dict[str, Callable[[MarkedDict, str], Any]] = {
    "sources": source,
    "places": place,
    "actors": actor,
    "units": unit,
    "corrections": correction,
    "retired_numbers": retired_difference,
    "retired_claims": retired_claim,
    "releases": release,
    "wording": wording,
    "with_digits": sign,
    "waivers": waiver,
    "glossary": glossary_term,
    "subjects": subject,
    "claims": claim,
}
