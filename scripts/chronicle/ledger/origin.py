"""Where a record of a file stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Origin:
    """Where a record stands, so that a fault can be named with file and line."""

    path: str
    line: int
    fields: Mapping[str, int] = field(default_factory=dict)

    def at(self, name: str) -> int:
        """Return the line of a field, or of the record where it has no such field."""
        return self.fields.get(name, self.line)


NOWHERE = Origin("", 0)
