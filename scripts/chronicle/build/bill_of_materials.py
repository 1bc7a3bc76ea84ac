"""List what a release was made with, as CycloneDX: packages, native libraries, typefaces, the builder."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, metadata
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.tool import ToolRepository
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from chronicle.core.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from cyclonedx.model.license import License

    from chronicle.book.facts import BookFacts

BUILDER = "chronicle"


def bill_of_materials(
    facts: BookFacts,
    moment: datetime,
    packages: Iterable[tuple[str, str]],
    libraries: Iterable[tuple[str, str]],
    typefaces: Mapping[str, str],
) -> bytes:
    """Return the list as JSON; packages and libraries by name and version, font files by their SHA-256."""
    components = [
        *(_package(name, version) for name, version in packages if name != BUILDER),
        *(Component(name=name, version=version, bom_ref=name) for name, version in libraries),
        *(_typeface(name, digest) for name, digest in sorted(typefaces.items())),
    ]
    tool = Component(name=BUILDER, version=__version__, type=ComponentType.APPLICATION, bom_ref=BUILDER)
    book = Component(name=facts.slug, version=facts.version, type=ComponentType.DATA, bom_ref=facts.slug)
    bom = Bom(
        components=components,
        serial_number=uuid5(NAMESPACE_URL, f"{facts.slug} {facts.version}"),
        metadata=BomMetaData(
            component=book, tools=ToolRepository(components=[tool]), timestamp=moment, lifecycles=()
        ),
    )
    bom.register_dependency(book, components)
    return f"{JsonV1Dot6(bom).output_as_string(indent=2)}\n".encode()


def _package(name: str, version: str) -> Component:
    place = PackageURL("pypi", None, name, version)
    return Component(
        name=name, version=version, purl=place, bom_ref=place.to_string(), licenses=_licences(name)
    )


def _licences(name: str) -> list[License]:
    """Return the licence that an installed package gives; nothing where it names none in a few words."""
    try:
        said = metadata(name).json
    except PackageNotFoundError:
        return []
    given = str(said.get("license_expression") or said.get("license") or "")
    return [LicenseFactory().make_from_string(given)] if given and "\n" not in given else []


def _typeface(name: str, digest: str) -> Component:
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=digest)]
    return Component(name=name, type=ComponentType.FILE, bom_ref=f"typeface {name}", hashes=hashes)
