"""Settings of docs/conf.py whose faults have one code are read in one way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.core.coded_settings import CodedSetting
from chronicle.core.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from pathlib import Path

SETTING = CodedSetting("chronicle_paper", "P041")


def conf(folder: Path, text: str) -> Path:
    """Write docs/conf.py; return its folder."""
    (folder / "conf.py").write_text(text, "utf-8")
    return folder


def test_a_setting_comes_with_its_line(tmp_path: Path) -> None:
    """A value has the line on which it begins, the entries of a table have theirs; no setting is no fault."""
    docs = conf(tmp_path, 'other = 1\nchronicle_paper = {\n    "grams": 90,\n}\n')
    assert ({"grams": 90}, 2) == SETTING.read(docs)
    table = SETTING.table(docs)
    assert table is not None
    assert {"grams": 3} == table.lines
    assert CodedSetting("chronicle_theme", "P048").read(docs) is None
    assert CodedSetting("chronicle_theme", "P048").table(docs) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\nchronicle_paper = dict()\n", "is worked out; write it out."),
        ("\nchronicle_paper = 9\n", "is no table."),
    ],
)
def test_what_cannot_be_read_is_a_fault_of_its_code(text: str, said: str, tmp_path: Path) -> None:
    """What would have to be run, or is no table, is told with the setting, its line and its code."""
    with pytest.raises(ProblemsFound) as found:
        SETTING.table(conf(tmp_path, text))
    fault = Problem("docs/conf.py", 2, "P041", f"chronicle_paper {said}", subject="chronicle_paper")
    assert (fault,) == found.value.problems
    assert Problem("docs/conf.py", 3, "P041", "x", subject="grams") == SETTING.wrong(3, "x", "grams")
