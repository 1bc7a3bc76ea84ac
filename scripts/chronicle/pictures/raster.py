"""Clean a picture of pixels: only its pixels are kept, in colours that screens and paper share."""

from __future__ import annotations

import io
import warnings

from PIL import ExifTags, Image, ImageCms, UnidentifiedImageError

from chronicle.pictures.cleaned import PictureFault, Published

SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"RIFF")
MOST_PIXELS = 40_000_000
_KINDS = ("PNG", "JPEG", "GIF", "WEBP")
# What a PNG, and a JPEG, can hold as it stands.
_AS_PNG = frozenset({"1", "L", "P", "LA", "RGB", "RGBA"})
_AS_JPEG = frozenset({"L", "RGB"})
# EXIF 2.3, section 4.6.4: how row and column of the picture lie to what is seen.
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SHADES = 256  # of a colour in eight bits
_JPEG_QUALITY = 95  # of a photograph that has to be written anew


def clean_raster(content: bytes) -> Published:
    """Return the pixels as PNG, or as JPEG where they came as JPEG."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return _clean(content)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise PictureFault("M064", _too_many()) from None
    except UnidentifiedImageError:
        raise PictureFault("M063", "its file cannot be read as a picture.") from None
    except PictureFault:
        raise
    except Exception as error:  # Pillow lets any error of Python out: IndexError, KeyError, zlib.error ...
        raise PictureFault("M063", f"its file is damaged: {error}") from error


def _clean(content: bytes) -> Published:
    with Image.open(io.BytesIO(content), formats=_KINDS) as image:
        if image.width * image.height > MOST_PIXELS:
            raise PictureFault("M064", _too_many())
        photograph = image.format in {"JPEG", "MPO"}  # MPO: a JPEG with more pictures behind the first
        if getattr(image, "is_animated", False) and image.format != "MPO":
            raise PictureFault("M065", "it holds more than one frame.")
        image.load()
        profile = image.info.get("icc_profile")
        seen = _see_through(_upright(image))
        shown = _plain(_in_srgb(seen, profile), _AS_JPEG if photograph else _AS_PNG)
        untouched = image.format == "JPEG" and shown.size == image.size and shown.tobytes() == image.tobytes()
        if untouched:
            image.info = {}
            return Published(_saved(image, "JPEG", quality="keep"), ".jpg")
    shown.info = {}
    if photograph:
        return Published(_saved(shown, "JPEG", quality=_JPEG_QUALITY, subsampling=0), ".jpg")
    return Published(_saved(shown, "PNG", optimize=True), ".png")


def _upright(image: Image.Image) -> Image.Image:
    """Return the picture as its camera was held.

    Pillow's own `exif_transpose` writes all other fields again, and fails on a damaged one.
    """
    turn = _TURNS.get(image.getexif().get(ExifTags.Base.Orientation, 1))
    return image if turn is None else image.transpose(turn)


def _see_through(image: Image.Image) -> Image.Image:
    """Return the picture with its transparency as a part of each pixel: a colour that means it may change."""
    clear = image.info.get("transparency")
    if clear is None:
        return image
    # Pillow makes eight bits of sixteen, and then looks for the colour of sixteen in vain.
    highest = max(clear) if isinstance(clear, (bytes, tuple)) else clear
    if image.mode.startswith("I;16") or highest >= _SHADES:
        raise PictureFault("M067", "a colour of 16 bits stands for what is transparent.")
    return image.convert("RGBA")


def _too_many() -> str:
    return f"it has more than {MOST_PIXELS // 1_000_000} million pixels."


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the picture in the colours that PDF/A and screens take for granted."""
    bare = image.mode == "CMYK"
    if not profile:
        if bare:
            raise PictureFault("M067", "its colours are CMYK without a colour profile.")
        return image
    if image.mode not in {"RGB", "RGBA", "CMYK"}:
        return image  # shades of grey, or a palette
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        colours = image.convert("RGB") if image.mode == "RGBA" else image
        converted = ImageCms.profileToProfile(colours, given, target, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError) as error:
        if bare:
            raise PictureFault("M067", f"its colour profile cannot be read: {error}") from error
        return image
    assert converted is not None  # noqa: S101 - it is not written in place
    if image.mode == "RGBA":
        converted.putalpha(image.getchannel("A"))
    return converted


def _plain(image: Image.Image, modes: frozenset[str]) -> Image.Image:
    """Return the picture in a mode that its format can hold."""
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in modes:
        return image
    if image.mode in {"I", "F"}:
        raise PictureFault("M067", "its shades are finer than 16 bits, which not all formats can show.")
    return image.convert("RGBA" if "A" in image.mode and "RGBA" in modes else "RGB")


def _saved(image: Image.Image, kind: str, **settings: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **settings)
    return out.getvalue()
