"""The three letters by which libraries and book shops name a language: ISO 639-2, bibliographic."""

from __future__ import annotations

from typing import TYPE_CHECKING

import icu  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition

# Where the bibliographic code is another than the terminological one, which ICU has.
_BIBLIOGRAPHIC = {
    "bod": "tib", "ces": "cze", "cym": "wel", "deu": "ger", "ell": "gre", "eus": "baq", "fas": "per",
    "fra": "fre", "hye": "arm", "isl": "ice", "kat": "geo", "mkd": "mac", "mri": "mao", "msa": "may",
    "mya": "bur", "nld": "dut", "ron": "rum", "slk": "slo", "sqi": "alb", "zho": "chi",
}  # fmt: skip


def bibliographic_code(edition: Edition) -> str:
    """Return the code of an edition's language, such as ara or chi."""
    code = str(icu.Locale(edition.locale).getISO3Language())
    return _BIBLIOGRAPHIC.get(code, code)
