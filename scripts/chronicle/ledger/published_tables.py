"""The tables of the published ledger, and what each of their columns holds."""

from __future__ import annotations

from chronicle.ledger import table_rows as rows
from chronicle.ledger.csv_tables import Column, CsvTable
from chronicle.ledger.passages import INFERRED

_NAMES = Column("", own="The name in this language.")
_CLAIM = Column("claim", own="The claim, by its id.", names="claims")
_SOURCE = Column("source", "claims.positions.source", names="sources")
_KEY = Column("key", "claims.positions.key")

TABLES = (
    CsvTable(
        "claims",
        "A row for each claim: what is said to have happened.",
        (
            Column("id", "claims.id"),
            Column("sentence", own="One neutral sentence."),
            Column("event", "claims.event"),
            Column("chronology", "claims.chronology"),
            Column("row_of", "claims.row_of"),
            Column("status", "claims.status"),
            Column("difference", "claims.difference"),
            Column("places", "claims.places", several=True, names="places"),
            Column("actors", "claims.actors", several=True, names="actors"),
            Column("subjects", "claims.subjects", several=True, names="subjects"),
            Column("deaths", own="yes where people were killed or wounded in it, with a figure or without."),
            Column("told", "claims.told", several=True),
            Column("sources", own="The documents that speak of it, by their ids.", several=True),
            Column("positions", own="How many passages speak of it.", number=True),
            Column("note", "claims.note"),
            Column("formerly", "claims.formerly", several=True),
        ),
        rows.claims,
    ),
    CsvTable(
        "positions",
        "A row for each passage of a document that speaks of a claim.",
        (
            _CLAIM,
            _SOURCE,
            _KEY,
            Column("lines", "claims.positions.lines", several=True),
            Column(
                "locator", own="Where the passage stands: the part of the document, then what narrows it."
            ),
            Column("relation", "claims.positions.relation"),
            Column("agent", "claims.positions.agent"),
            Column(
                "attribution", own="Whom the document itself names: the id of a source or an actor, or words."
            ),
            Column("says", "claims.positions.says"),
            Column("event", "claims.positions.event"),
            Column("chronology", "claims.positions.chronology"),
            Column("row_of", "claims.positions.row_of"),
            Column("quote", "quote.text"),
            Column("gloss", own="What these words mean in English, where they are in another language."),
            Column("date", "date.edtf"),
            Column("part", "date.part"),
            Column("bound", "date.bound"),
            Column("time", "date.time"),
            Column("said", "date.said"),
            Column("derived", "date.derived"),
            Column("worked_out", "date.worked_out"),
            *(Column(f"inferred_{name}", f"inferred.{name}") for name in INFERRED),
        ),
        rows.positions,
    ),
    CsvTable(
        "quantities",
        "A row for each figure that a passage gives.",
        (
            _CLAIM,
            _SOURCE,
            _KEY,
            Column("name", own="The name of the figure in its claim."),
            Column("min", "quantity.min", number=True),
            Column("max", "quantity.max", number=True),
            Column("qualifier", "quantity.qualifier"),
            Column("unit", "quantity.unit", names="units"),
            Column("scope", "quantity.scope"),
        ),
        rows.quantities,
    ),
    CsvTable(
        "sources",
        "A row for each document, and for each outlet or body that a document names.",
        (
            Column("id", "sources.id"),
            Column("order", "sources.order", number=True),
            Column("read", own="Whether the editors had a copy: yes or no."),
            Column("via", "sources.via", names="sources"),
            _NAMES,
            Column("kind", "sources.kind"),
            Column("title", "sources.csl.title"),
            Column("language", "sources.csl.language"),
            Column("issued", "sources.csl.issued"),
            Column("URL", "sources.csl.URL"),
            Column("sha256", "sources.copy.sha256"),
            Column("medium", "sources.medium", rare=True),
            Column("withheld", "sources.withheld", rare=True),
        ),
        rows.sources,
    ),
    CsvTable(
        "places",
        "A row for each place that the book names.",
        (
            Column("id", "places.id"),
            Column("kind", "places.kind"),
            _NAMES,
            Column("within", "places.within", names="places"),
            Column("perhaps_same", "places.perhaps_same", several=True),
        ),
        rows.named("places"),
    ),
    CsvTable(
        "actors",
        "A row for each person, force, party, body or group.",
        (
            Column("id", "actors.id"),
            Column("kind", "actors.kind"),
            _NAMES,
            Column("within", "actors.within", names="actors"),
            Column("perhaps_same", "actors.perhaps_same", several=True),
        ),
        rows.named("actors"),
    ),
    CsvTable(
        "subjects",
        "A row for each subject of the index.",
        (
            Column("id", "subjects.id"),
            _NAMES,
            Column("within", "subjects.within", names="subjects"),
            Column("see", "subjects.see", several=True),
            Column("see_also", "subjects.see_also", several=True),
            Column("claims", own="The claims on it, by their ids.", several=True, names="claims"),
        ),
        rows.subjects,
    ),
    CsvTable(
        "units",
        "A row for each kind of thing that is counted.",
        (
            Column("id", "units.id"),
            Column("one", "units.one"),
            Column("other", "units.other"),
            Column("per_cent", own="yes where figures of it are in per cent.", rare=True),
        ),
        rows.units,
    ),
    CsvTable(
        "corrections",
        "A row for each correction to an earlier edition.",
        (
            Column("claim", "corrections.claim", names="claims"),
            Column("before", "corrections.before"),
            Column("after", "corrections.after"),
            Column("why", "corrections.why"),
            Column("date", "corrections.date"),
        ),
        rows.corrections,
    ),
)

# The one table that differs between editions; its rows need the translations.
TEXTS_SAY = "Each text of the ledger, in English and in the language of this edition."
TEXTS = (
    Column("record", own="The record that the text belongs to, by its id."),
    Column("field", own="Which of the record's texts it is."),
    Column("about", own="The passage or figure that the text is about, where it is one of several."),
    Column("english", own="The text in English, as the tables have it."),
    Column("translation", own="The text in the language of this edition; empty where it is not translated."),
)
