"""Tables as CSV without the rare columns that would be empty, and what each column is (CSV on the Web)."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from chronicle.ledger.any_language import true_of
from chronicle.ledger.published_fields import field_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.ledger.model import Ledger
    from chronicle.ledger.table_rows import Rows, Say

_CSVW = "http://www.w3.org/ns/csvw"


class Column(NamedTuple):
    """One column: `field` leads to the same field of evidence.json, `own` says what no field there is."""

    name: str  # empty for a column for each of the book's editions
    field: str = ""
    own: str = ""
    number: bool = False
    several: bool = False  # ids with spaces between them
    names: str = ""  # the table whose id it holds
    rare: bool = False  # few books have anything to say in it: it is left out where it would be empty

    @property
    def says(self) -> str:
        """Return what the column holds."""
        return self.own or field_of(self.field).says

    @property
    def words(self) -> tuple[str, ...]:
        """Return what it may hold, where that is one of a few words."""
        return field_of(self.field).words if self.field else ()

    def of(self, ledger: Ledger) -> list[Column]:
        """Return the column as a ledger has it; one without a name is one for each edition, by its code."""
        column = self._replace(own=true_of(ledger, self.says))
        return [column] if self.name else [column._replace(name=code) for code in ledger.languages]


@dataclass(frozen=True)
class CsvTable:
    """One file of comma-separated values."""

    name: str
    says: str
    columns: tuple[Column, ...]
    rows: Rows

    @property
    def file(self) -> str:
        """Return the name of its file."""
        return f"{self.name}.csv"

    def of(self, ledger: Ledger, say: Say = lambda text, _claim: text) -> FilledTable:
        """Return the table with its rows, without the rare columns that would be empty."""
        rows = [tuple(row) for row in self.rows(ledger, say)]
        said = {at for row in rows for at, cell in enumerate(row) if cell is not None}
        every = [one for each in self.columns for one in each.of(ledger)]
        shown = [at for at, each in enumerate(every) if not each.rare or at in said]
        columns = tuple(every[at] for at in shown)
        return FilledTable(self, columns, tuple(tuple(row[at] for at in shown) for row in rows))


@dataclass(frozen=True)
class FilledTable:
    """A table of one ledger."""

    table: CsvTable
    columns: tuple[Column, ...]
    rows: tuple[tuple[object, ...], ...]

    def text(self) -> str:
        """Return the table as CSV by RFC 4180."""
        return csv_text((column.name for column in self.columns), self.rows)

    def has_decimals(self, column: Column) -> bool:
        """Return whether numbers of a column have decimals."""
        at = self.columns.index(column)
        return any(isinstance(row[at], Decimal) for row in self.rows)


def csv_text(header: Iterable[str], lines: Iterable[Iterable[object]]) -> str:
    """Return rows under a header as CSV; what is None is left empty."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(list(header))
    for row in lines:
        writer.writerow(map(_cell, row))
    return out.getvalue()


def _cell(cell: object) -> object:
    """Return a cell as it is written; a decimal has the digits that its document gives it."""
    return "" if cell is None else f"{cell:f}" if isinstance(cell, Decimal) else cell


def csv_metadata(tables: Iterable[FilledTable]) -> str:
    """Return what each column is in the vocabulary that the W3C has made for it (CSV on the Web)."""
    data = {
        "@context": [_CSVW, {"@language": "en"}],
        "dialect": {"encoding": "utf-8", "header": True},
        "tables": [
            {
                "url": filled.table.file,
                "dc:description": filled.table.says,
                "tableSchema": {
                    "columns": [_column(column, filled) for column in filled.columns],
                    "foreignKeys": [
                        {
                            "columnReference": column.name,
                            "reference": {"resource": f"{column.names}.csv", "columnReference": "id"},
                        }
                        for column in filled.columns
                        if column.names and not column.several
                    ],
                }
                | ({"primaryKey": "id"} if filled.columns[0].name == "id" else {}),
            }
            for filled in tables
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _column(column: Column, filled: FilledTable) -> dict[str, Any]:
    numbers = "decimal" if filled.has_decimals(column) else "integer"
    kind: dict[str, Any] = {"base": numbers if column.number else "string"}
    if column.words:
        kind["format"] = "|".join(column.words)
    found = {"name": column.name, "titles": column.name, "dc:description": column.says, "datatype": kind}
    return found | ({"separator": " "} if column.several else {})
