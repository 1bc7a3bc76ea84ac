"""Turn the colours of a finished PDF into tints of black ink, and its black into nothing but black ink."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Name, Operator

if TYPE_CHECKING:
    from collections.abc import Callable

# Darker, a tint has too little white between its dots: lettering and fine lines would only be ragged.
_SOLID = 0.15
_LIGHT = (0.2126, 0.7152, 0.0722)  # what red, green and blue add to how light a colour is


def grey_of_rgb(*colour: float) -> float:
    """Return the tint for a colour of a screen: 0 is full ink, 1 is paper."""
    grey = sum(share * each for share, each in zip(_LIGHT, colour, strict=True))
    return 0.0 if grey < _SOLID else round(grey, 4)


def grey_of_inks(*inks: float) -> float:
    """Return the tint for cyan, magenta, yellow and black."""
    cyan, magenta, yellow, black = inks
    return grey_of_rgb(*((1 - each) * (1 - black) for each in (cyan, magenta, yellow)))


def _grey_of_grey(grey: float) -> float:
    return grey_of_rgb(grey, grey, grey)


# Operators that set a colour to fill with, in small letters; in capitals, one to draw lines with.
_SETTING: dict[str, Callable[..., float]] = {"rg": grey_of_rgb, "k": grey_of_inks, "g": _grey_of_grey}


def print_in_black(pdf: pikepdf.Pdf) -> None:
    """Turn every colour of pages, drawings and pictures into a tint of black.

    What sets a colour in another way than WeasyPrint and drawings do is left for those who look at the file.
    """
    _drop_unused_spaces(pdf)
    for page in pdf.pages:
        page.Contents = pdf.make_stream(_in_black(page))
    for item in list(pdf.objects):
        if not isinstance(item, pikepdf.Stream):
            continue
        if item.get("/Subtype") == Name.Form:
            item.write(_in_black(item))
            if "/Group" in item and "/CS" in item.Group:
                item.Group.CS = Name.DeviceGray
        elif item.get("/Subtype") == Name.Image and not item.get("/ImageMask", False):
            _picture(item)


def _drop_unused_spaces(pdf: pikepdf.Pdf) -> None:
    """Take away the colour spaces that WeasyPrint gives every page, where nothing is painted in them."""
    streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream)]
    forms = [item for item in streams if item.get("/Subtype") == Name.Form]
    if any(pikepdf.parse_content_stream(owner, "cs CS") for owner in (*pdf.pages, *forms)):
        return
    for owner in (*(page.obj for page in pdf.pages), *forms):
        if "/ColorSpace" in owner.get("/Resources", {}):
            del owner.Resources.ColorSpace


def _in_black(owner: Any) -> bytes:
    """Return the operators of a page or drawing, with their colours as tints."""
    found: list[Any] = []
    for instruction in pikepdf.parse_content_stream(owner):
        name = str(instruction.operator)
        tint = _SETTING.get(name.lower())
        if tint is None:
            found.append(instruction)
            continue
        grey = tint(*(float(each) for each in instruction.operands))
        operator = Operator("G" if name.isupper() else "g")
        found.append(pikepdf.ContentStreamInstruction([grey], operator))
    return pikepdf.unparse_content_stream(found)


def _picture(image: pikepdf.Stream) -> None:
    """Turn a picture into greys; what covers it where it is transparent stays."""
    if image.get("/ColorSpace") == Name.DeviceGray:
        return
    grey = pikepdf.PdfImage(image).as_pil_image().convert("L")
    image.write(grey.tobytes())
    image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8
    for key in ("/Decode", "/DecodeParms"):
        if key in image:
            del image[key]
    if isinstance(image.get("/Mask"), Array):  # colours that were to be left out are no longer there
        del image["/Mask"]
