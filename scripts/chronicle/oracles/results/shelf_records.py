"""Check the records of the shelf against their standards and against the files beside them.

The schemas of ONIX may not be passed on, and those of OPDS 2.0 are a draft: what the book relies on of them
is checked here, and a release tries the schema of ONIX besides.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lxml import etree
from PIL import Image

from chronicle.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_ONIX = {"o": "http://ns.editeur.org/onix/3.0/reference"}
_MARC = {"m": "http://www.loc.gov/MARC21/slim"}
_ACQUISITION = "http://opds-spec.org/acquisition"
_TYPES = {".pdf": "application/pdf", ".epub": "application/epub+zip"}
# The order in which ONIX has the parts of a product, and which of them each must have.
_PARTS = (
    "RecordReference", "NotificationType", "ProductIdentifier", "DescriptiveDetail", "CollateralDetail",
    "PublishingDetail", "RelatedMaterial", "ProductSupply",
)  # fmt: skip
_NEEDED = ("RecordReference", "NotificationType", "ProductIdentifier", "DescriptiveDetail")
_DESCRIBED = (
    "ProductComposition", "ProductForm", "ProductFormDetail", "ProductFormFeature", "EpubTechnicalProtection",
    "EpubLicense", "TitleDetail", "Contributor", "NoContributor", "EditionStatement", "Language", "Extent",
    "Subject",
)  # fmt: skip
_DESCRIBED_NEEDED = ("ProductComposition", "ProductForm", "TitleDetail", "Language")
_LEADER, _FIXED = 24, 40  # how long the leader and field 008 of a MARC record are


def check_shelf_records(folder: Path) -> list[Problem]:
    """Return what is wrong with the catalogue, the message and the records that stand in a set."""
    checks: dict[str, Callable[[Path], Iterator[str]]] = {
        "opds.json": _in_catalogue,
        "onix.xml": _in_message,
        "marc.xml": _in_records,
    }
    return [
        Problem(name, 0, "W031", said)
        for name, check in checks.items()
        for said in (check(folder) if (folder / name).is_file() else ["it is not there."])
    ]


def _sizes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_size for path in sorted(folder.iterdir()) if path.suffix in _TYPES}


def _in_catalogue(folder: Path) -> Iterator[str]:
    catalogue: dict[str, Any] = json.loads((folder / "opds.json").read_bytes())
    sizes, offered = _sizes(folder), set()
    if not catalogue["metadata"].get("title"):
        yield "the catalogue has no title."
    if not any(link.get("rel") == "self" for link in catalogue["links"]):
        yield "the catalogue does not link to itself."
    for publication in catalogue["publications"]:
        about = publication["metadata"]
        for name in ("title", "identifier", "language", "modified"):
            if not about.get(name):
                yield f"a publication has no {name}."
        if not publication.get("images"):
            yield f"{about.get('identifier')} has no cover."
        for image in publication.get("images", ()):
            yield from _of_image(folder, image)
        for link in publication["links"]:
            href = link["href"]
            if not (folder / href).is_file():
                yield f"it leads to {href}, which is not there."
            elif link["rel"].startswith(_ACQUISITION) and href in sizes:
                offered.add(href)
                if (link["type"], link.get("size")) != (
                    _TYPES.get(folder.joinpath(href).suffix),
                    sizes[href],
                ):
                    yield f"type or size of {href} is another."
    for name in sorted(sizes.keys() - offered):
        yield f"{name} is not offered."


def _of_image(folder: Path, image: dict[str, Any]) -> Iterator[str]:
    try:
        with Image.open(folder / image["href"]) as picture:
            if (picture.format, *picture.size) != ("JPEG", image["width"], image["height"]):
                yield f"{image['href']} is no JPEG of that size."
    except OSError:
        yield f"{image['href']} is no picture that is there."


def _in_message(folder: Path) -> Iterator[str]:
    root = etree.parse(str(folder / "onix.xml")).getroot()
    products = root.findall("o:Product", _ONIX)
    known = [each.text for each in root.iterfind("o:Product/o:ProductIdentifier/o:IDValue", _ONIX)]
    if root.get("release") != "3.0" or root.find("o:Header/o:Sender/o:SenderName", _ONIX) is None:
        yield "release or sender is missing."
    if len(set(known)) != len(known):
        yield "two products have one identifier."
    sizes = []
    for product in products:
        reference = product.findtext("o:RecordReference", "a product without reference", _ONIX)
        yield from (f"{reference}: {said}" for said in _out_of_order(product, _PARTS, _NEEDED))
        described = product.find("o:DescriptiveDetail", _ONIX)
        if described is not None:
            yield from (
                f"{reference}: {said}" for said in _out_of_order(described, _DESCRIBED, _DESCRIBED_NEEDED)
            )
        sizes += [
            int(each.findtext("o:ExtentValue", "", _ONIX))
            for each in product.iterfind("o:DescriptiveDetail/o:Extent", _ONIX)
            if each.findtext("o:ExtentType", "", _ONIX) == "22"
        ]
        for feature in product.iterfind(".//o:ProductFormFeatureValue", _ONIX):
            code = feature.text or ""
            if len(code) != 2 or not code.isdigit():
                yield f"{reference}: {code} is no code of list 196."
        for related in product.iterfind(".//o:RelatedProduct//o:IDValue", _ONIX):
            if related.text not in known:
                yield f"{reference}: it is related to {related.text}, which is no product."
        for link in product.iterfind(".//o:ResourceLink", _ONIX):
            if not (folder / (link.text or "")).is_file():
                yield f"{reference}: it shows {link.text}, which is not there."
    if sorted(sizes) != sorted(_sizes(folder).values()):
        yield "the sizes of the products are not those of the files."


def _out_of_order(element: etree._Element, order: tuple[str, ...], needed: tuple[str, ...]) -> Iterator[str]:
    names = [etree.QName(child).localname for child in element.iterchildren(etree.Element)]
    yield from (f"{name} is missing." for name in needed if name not in names)
    yield from (f"{name} does not belong there." for name in dict.fromkeys(names) if name not in order)
    ranks = [order.index(name) for name in names if name in order]
    if ranks != sorted(ranks):
        yield f"the parts of {etree.QName(element).localname} are not in the order of the standard."


def _in_records(folder: Path) -> Iterator[str]:
    root = etree.parse(str(folder / "marc.xml")).getroot()
    sizes, listed = _sizes(folder), set()
    for record in root.iterfind("m:record", _MARC):
        fields = record.findall("m:controlfield", _MARC) + record.findall("m:datafield", _MARC)
        tags = [field.get("tag", "") for field in fields]
        texts = {field.get("tag"): field.text or "" for field in record.iterfind("m:controlfield", _MARC)}
        name = texts.get("001", "a record without number")
        if len(record.findtext("m:leader", "", _MARC)) != _LEADER or len(texts.get("008", "")) != _FIXED:
            yield f"{name}: leader or field 008 is not as long as it must be."
        if tags != sorted(tags):
            yield f"{name}: its fields are not in order."
        yield from (f"{name}: field {tag} stands not once." for tag in ("001", "245") if tags.count(tag) != 1)
        for field in record.iterfind("m:datafield[@tag='856']", _MARC):
            said = {part.get("code"): part.text or "" for part in field.iterfind("m:subfield", _MARC)}
            listed.add(said.get("u", ""))
            if said.get("s") != f"{sizes.get(said.get('u', ''))} bytes":
                yield f"{name}: {said.get('u')} is not there, or has another size."
    for name in sorted(sizes.keys() - listed):
        yield f"{name} stands in no record."
