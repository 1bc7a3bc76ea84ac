"""What the commands say of themselves, whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from chronicle.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

    import click

    from tests.approved import Approved


def _commands(group: click.Group, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield before
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _commands(command, (*before, name))
        else:
            yield (*before, name)


def test_help(approved: Approved) -> None:
    """Each command says what it does, and what each of its options is for, in order."""
    told = []
    for words in _commands(main):
        done = CliRunner().invoke(main, [*words, "--help"], prog_name="chronicle")
        told.append(f"=== {done.exit_code}\n{done.output}")
    approved(*told)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "The release is in release/1. It is unsigned: --sign names a command.\n"),
        (["--sign", "seal {}"], "The release is in release/1.\n"),
    ],
)
def test_a_release_says_whether_it_is_signed(
    monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    """Who publishes without a signature hears of it."""
    monkeypatch.setattr("chronicle.build.releasing.make_release", lambda *_: Path("release/1"))
    monkeypatch.setattr("chronicle.cli._folders", lambda _: None)
    assert said == CliRunner().invoke(main, ["release", *words]).output
