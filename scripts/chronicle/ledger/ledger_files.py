"""The files of a ledger, and the lists of records that each may hold."""

from __future__ import annotations

from typing import NamedTuple

from chronicle.ledger import model


class Listing(NamedTuple):
    """A list of records under its name in a file."""

    name: str
    says: str
    record: type


class LedgerFile(NamedTuple):
    """One kind of file."""

    name: str
    title: str
    says: str
    listings: tuple[Listing, ...]
    required: bool = True  # whether it holds each of its lists


FILES = (
    LedgerFile(
        "sources",
        "Sources",
        "The documents that the book is written from, and those that they name.",
        (Listing("sources", "The sources.", model.Source),),
    ),
    LedgerFile(
        "places",
        "Places",
        "The places of the book and their names in each language.",
        (Listing("places", "The places.", model.Place),),
    ),
    LedgerFile(
        "actors",
        "Actors",
        "The people, parties, forces, bodies and groups of the book.",
        (Listing("actors", "The actors.", model.Actor),),
    ),
    LedgerFile(
        "units",
        "Units",
        "What the ledger counts.",
        (Listing("units", "The units.", model.Unit),),
    ),
    LedgerFile(
        "terms",
        "Terms",
        "Neutral wording and the glossary.",
        (
            Listing("wording", "The wording.", model.Wording),
            Listing("variants", "Spellings of a name that the book does not use.", model.Variants),
            Listing(
                "synonyms", "Words for one thing, any of which finds the others in a search.", model.Synonyms
            ),
            Listing(
                "attribution",
                "What asks the chapters' sentences for the name of a document, one record for each language.",
                model.AttributionWords,
            ),
            Listing("with_digits", "Names and signs that hold digits and count nothing.", model.Sign),
            Listing("waivers", "Phrases that one check lets pass in one language.", model.Waiver),
            Listing("glossary", "The glossary.", model.GlossaryTerm),
            Listing(
                "prose", "What the book asks of its prose, one record for each language.", model.ProseStandard
            ),
        ),
        required=False,
    ),
    LedgerFile(
        "subjects",
        "Subjects",
        "The subjects of the index.",
        (Listing("subjects", "The subjects of the index.", model.Subject),),
    ),
    LedgerFile(
        "corrections",
        "Corrections",
        "What was corrected since the first edition.",
        (Listing("corrections", "The corrections.", model.Correction),),
    ),
    LedgerFile(
        "retired",
        "Retired names",
        "Numbers and ids that readers may have cited and that are no longer in use.",
        (
            Listing(
                "retired_numbers",
                "Numbers of the register of differences that are no longer in use.",
                model.RetiredDifference,
            ),
            Listing("retired_claims", "Ids of claims that are no longer in the ledger.", model.RetiredClaim),
        ),
        required=False,
    ),
    LedgerFile(
        "numbers",
        "Numbers of releases",
        "Which numbers the chapters and paragraphs of each release had. "
        "`chronicle record-numbers` writes it.",
        (Listing("releases", "The releases, the oldest first.", model.Release),),
    ),
    LedgerFile(
        "claims",
        "Claims",
        "What the documents say, claim by claim, for one phase of the story.",
        (Listing("claims", "The claims.", model.Claim),),
    ),
)
KINDS = tuple(file.name for file in FILES)
LISTINGS = {listing.name: listing for file in FILES for listing in file.listings}
# What is published, in the order of evidence.json.
PUBLISHED = tuple(
    LISTINGS[name]
    for name in (
        "sources", "places", "actors", "units", "claims", "glossary", "subjects", "corrections",
        "retired_numbers", "retired_claims", "wording",
    )
)  # fmt: skip
