"""What the builder says it needs is what it is tested with, bounded where more is used than is promised."""

from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.roots import ROOT

TEXT = (ROOT / "pyproject.toml").read_text("utf-8")
NEEDED = [Requirement(each) for each in tomllib.loads(TEXT)["project"]["dependencies"]]
# Extended, replaced in part, or relied on beyond what their makers promise.
INNER = {
    "docutils",
    "markdown-it-py",
    "matplotlib",
    "myst-parser",
    "pikepdf",
    "polib",
    "pydyf",
    "pypdfium2",
    "sphinx",
    "sphinx-intl",
    "weasyprint",
}


def locked(name: str) -> dict[str, str]:
    """Return the versions in a lock, by name."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    return {canonicalize_name(package): version for package, version in found}


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_the_locks_are_within_the_bounds(lock: str) -> None:
    """The locked version of each package is one that pyproject.toml allows."""
    versions = locked(lock)
    assert [] == [
        str(each) for each in NEEDED if versions[canonicalize_name(each.name)] not in each.specifier
    ]


def test_what_is_used_beyond_its_promise_has_an_upper_bound() -> None:
    """A release that may take an inner name away is not installed unseen; each bound says why it is there."""
    bounded = {each.name for each in NEEDED if any(one.operator == "<" for one in each.specifier)}
    assert bounded == INNER
    lines = {line.split('"')[1]: line for line in TEXT.splitlines() if re.match(r'\s+"[\w-]+>=', line)}
    assert [] == [line for line in lines if ",<" in line and not re.search(r'",\s+# \w+', lines[line])]
