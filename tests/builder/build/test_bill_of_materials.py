"""A release says what it was made with, in a list that other programs read."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from types import SimpleNamespace
from uuid import NAMESPACE_URL, uuid5

import pytest

from chronicle.book.facts import BookFacts
from chronicle.build import bill_of_materials as listing
from chronicle.build.bill_of_materials import bill_of_materials
from chronicle.core.version import __version__

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


def test_the_list_is_what_cyclonedx_says() -> None:
    """All of it, on lines of their own: parts with versions, places and digests, and who needs them."""
    packages, faces = [("nobody-has-this", "2"), ("chronicle", "1")], {"b.otf": "b" * 64, "a.otf": "a" * 64}
    made = bill_of_materials(FACTS, MADE, packages, [("libpango", "1.5")], faces)
    assert f"{json.dumps(json.loads(made), indent=2, ensure_ascii=False)}\n" == made.decode()
    library = {"type": "library"}
    place, serial = "pkg:pypi/nobody-has-this@2", uuid5(NAMESPACE_URL, "small 1.2")
    refs = ["libpango", place, "typeface a.otf", "typeface b.otf"]
    fonts = [
        {"bom-ref": f"typeface {name}", "hashes": [{"alg": "SHA-256", "content": digest}], "name": name,
         "type": "file"}
        for name, digest in sorted(faces.items())
    ]  # fmt: skip
    assert {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "components": [
            *fonts,
            {"bom-ref": "libpango", "name": "libpango", "version": "1.5", **library},
            {"bom-ref": place, "name": "nobody-has-this", "purl": place, "version": "2", **library},
        ],
        "dependencies": [
            *({"ref": ref} for ref in refs[:2]),
            {"ref": "small", "dependsOn": refs},
            *({"ref": ref} for ref in refs[2:]),
        ],
        "metadata": {
            "component": {"bom-ref": "small", "name": "small", "type": "data", "version": "1.2"},
            "timestamp": "2026-03-04T05:06:07+00:00",
            "tools": {
                "components": [
                    {"bom-ref": "chronicle", "name": "chronicle", "type": "application",
                     "version": __version__}
                ]
            },
        },
    } == json.loads(made)  # fmt: skip


@pytest.mark.parametrize(
    ("given", "licences"),
    [
        ({"license_expression": "MIT", "license": "old"}, [{"license": {"id": "MIT"}}]),
        ({"license": "BSD, as it is"}, [{"license": {"name": "BSD, as it is"}}]),
        ({"license": "All\nof it"}, None),
        ({}, None),
    ],
)
def test_a_package_has_the_licence_that_it_names(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], licences: list[object] | None
) -> None:
    """In a few words; a whole text is none."""
    monkeypatch.setattr(listing, "metadata", lambda _name: SimpleNamespace(json=given))
    (found,) = json.loads(bill_of_materials(FACTS, MADE, [("x", "1")], [], {}))["components"]
    assert licences == found.get("licenses")
