"""Pictures of every kind, good and bad, made as programs and cameras make them."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image, ImageCms, PngImagePlugin

PLACE = "Clock Square 34.73N"
MAKER = "Cameron Lens 9000"
PERSON = "Vardan Quill"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>{PERSON}</a></x:xmpmeta>"
SHAPE = "<rect width='9' height='9' fill='#336699'/>"


def pixels(mode: str = "RGB", size: tuple[int, int] = (40, 20)) -> Image.Image:
    """Return a picture whose left half is bright and whose right half is dark."""
    image = Image.new("L", size, 220)
    image.paste(40, (size[0] // 2, 0, *size))
    return image.convert("RGB").convert(mode) if mode != "L" else image


def fine() -> Image.Image:
    """Return the same picture in shades of 16 bits."""
    return pixels("L").convert("I").point(lambda value: value * 257).convert("I;16")


def half_clear(mode: str) -> Image.Image:
    """Return the same picture with a right half that is not there."""
    image, cover = pixels(mode), Image.new("L", (40, 20), 255)
    cover.paste(0, (20, 0, 40, 20))
    image.putalpha(cover)
    return image


def saved(image: Image.Image, kind: str, **settings: object) -> bytes:
    """Return a picture as the bytes of a file."""
    out = io.BytesIO()
    image.save(out, kind, **settings)  # type: ignore[arg-type]
    return out.getvalue()


def camera(orientation: int = 1) -> Image.Exif:
    """Return what a camera writes beside a picture: who, with what, where, and how it was held."""
    exif = Image.Exif()
    exif[0x0110], exif[0x013B], exif[0x0112] = MAKER, PERSON, orientation
    exif.get_ifd(0x8825)[0x001C] = PLACE
    return exif


def photograph(orientation: int = 1) -> bytes:
    """Return a JPEG that tells all about its camera, in each of the places for it."""
    settings = {"exif": camera(orientation), "comment": PERSON, "xmp": XMP.encode(), "quality": 90}
    whole = saved(pixels(), "JPEG", **settings)
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + struct.pack(">I", len(PERSON)) + PERSON.encode()
    return whole[:2] + b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc + whole[2:] + PLACE.encode()


def screenshot(mode: str = "RGB") -> bytes:
    """Return a PNG with texts, a time, and more behind its end."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", PERSON)
    notes.add_text("Comment", PLACE, zip=True)
    notes.add_itxt("XML:com.adobe.xmp", XMP)
    return saved(pixels(mode), "PNG", pnginfo=notes, exif=camera(), dpi=(300, 300)) + PLACE.encode()


def profile() -> bytes:
    """Return a colour profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def moving(kind: str) -> bytes:
    """Return a picture of two frames."""
    return saved(pixels(), kind, save_all=True, append_images=[pixels("RGB").rotate(180)], duration=100)


def enormous() -> bytes:
    """Return a PNG of a few bytes that says it has four thousand million pixels."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        )

    head = struct.pack(">IIBBBBB", 65_000, 65_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


def drawing(inside: str = SHAPE, attributes: str = "viewBox='0 0 20 10'", before: str = "") -> bytes:
    """Return a drawing."""
    names = "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
    return f"<?xml version='1.0'?>{before}<svg {names} {attributes}>{inside}</svg>".encode()


def drawn_by_somebody() -> bytes:
    """Return a drawing with what an editor of drawings leaves in it."""
    return drawing(
        f"<title>{PERSON}</title><metadata><a xmlns='urn:rdf'>{PERSON}</a></metadata><!-- {PLACE} -->"
        f"<sodipodi:namedview/><g inkscape:label='{MAKER}'>{SHAPE}</g>",
        "viewBox='0 0 20 10' width='20mm' height='10mm' "
        "xmlns:inkscape='urn:inkscape' xmlns:sodipodi='urn:sodipodi' "
        f"sodipodi:docname='/home/{PERSON}/map.svg'",
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>",
    )
