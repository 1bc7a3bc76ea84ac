"""What attackers write into catalogs, read from tests/builder/catalogs/attacks."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import yaml

from tests.roots import ROOT

_FOLDER = ROOT / "tests/builder/catalogs/attacks"
# Beside each attack stands a word of its own, by which it is found: in letters, as digits are refused.
_WORD = "zqx"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Attack(NamedTuple):
    """A text that is no mere translation, or only looks like none."""

    kind: str
    text: str
    code: str | None  # what the gate says of it in running text; None where it marks nothing there
    word: str

    @property
    def planted(self) -> str:
        """Return the attack with its word."""
        return f"{self.text} {self.word}"


class HostileFile(NamedTuple):
    """A file that is handed in as a catalog."""

    name: str
    body: str
    says: str | None = None
    shown: bool = False


@cache
def attacks() -> tuple[Attack, ...]:
    """Return the attacks in texts, in the order of their file."""
    groups = yaml.safe_load((_FOLDER / "texts.yaml").read_text("utf-8"))
    texts = [(group["kind"], _text(each), group.get("code")) for group in groups for each in group["texts"]]
    return tuple(
        Attack(kind, text, code, _WORD + _LETTERS[at // 26] + _LETTERS[at % 26])
        for at, (kind, text, code) in enumerate(texts)
    )


@cache
def hostile_files() -> tuple[HostileFile, ...]:
    """Return the files that are no catalogs, or no honest ones."""
    return tuple(HostileFile(**each) for each in yaml.safe_load((_FOLDER / "files.yaml").read_text("utf-8")))


def _text(written: str | dict[str, str | int]) -> str:
    """Return a text; one that is repeated is written once."""
    return written if isinstance(written, str) else str(written["repeat"]) * int(written["times"])
