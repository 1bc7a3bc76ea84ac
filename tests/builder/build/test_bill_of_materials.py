"""A release says what it was made with, in a list that other programs read."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from chronicle.book.facts import BookFacts
from chronicle.build.bill_of_materials import bill_of_materials

FACTS = BookFacts.from_dict({"title": "A", "slug": "small", "version": "1.2"}, ("en",))
MADE = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


def test_packages_libraries_and_typefaces_are_listed() -> None:
    """Each with its version or fingerprint; the builder is the tool, and no part of the book."""
    packages = [("pytest", "8.4"), ("chronicle", "1"), ("nobody-has-this", "2")]
    libraries = [("libpango", "1.5")]
    faces = {"b.otf": "b" * 64, "a.otf": "a" * 64}
    made = bill_of_materials(FACTS, MADE, packages, libraries, faces)
    assert made == bill_of_materials(FACTS, MADE, packages, libraries, dict(sorted(faces.items())))
    found = json.loads(made)
    parts = {each["name"]: each for each in found["components"]}
    assert {"pytest", "nobody-has-this", "libpango", "a.otf", "b.otf"} == set(parts)
    assert ("8.4", "pkg:pypi/pytest@8.4") == (parts["pytest"]["version"], parts["pytest"]["purl"])
    assert "MIT" in json.dumps(parts["pytest"]["licenses"])
    assert "licenses" not in parts["nobody-has-this"]
    assert ("1.5", "purl" in parts["libpango"]) == (parts["libpango"]["version"], False)
    assert ("file", "SHA-256", "a" * 64) == (
        parts["a.otf"]["type"],
        parts["a.otf"]["hashes"][0]["alg"],
        parts["a.otf"]["hashes"][0]["content"],
    )
    about = found["metadata"]
    assert ("small", "1.2") == (about["component"]["name"], about["component"]["version"])
    assert "2026-03-04T05:06:07" in about["timestamp"]
    assert ["chronicle"] == [each["name"] for each in about["tools"]["components"]]
    (needs,) = [each for each in found["dependencies"] if each["ref"] == "small"]
    assert 5 == len(needs["dependsOn"])


def test_another_version_has_another_number() -> None:
    """The same one has the same, whenever it is made."""
    numbers = [
        json.loads(bill_of_materials(facts, moment, [], [], {}))["serialNumber"]
        for facts, moment in (
            (FACTS, MADE),
            (FACTS, MADE.replace(year=2027)),
            (BookFacts.from_dict({"title": "A", "slug": "small", "version": "1.3"}, ("en",)), MADE),
        )
    ]
    assert numbers[0] == numbers[1] != numbers[2]
