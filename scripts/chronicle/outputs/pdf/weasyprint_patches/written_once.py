"""Put each object of a PDF into bytes once.

pydyf does so twice, for the file and for the checksum in its identifier: every page is compressed a second
time (U-WP-45).
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from pydyf import Array, Stream  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Written:
    """Stand for an object of a PDF that changes no more."""

    def __init__(self, whole: Any) -> None:
        self._whole = whole

    def __getattr__(self, name: str) -> Any:
        return getattr(self._whole, name)

    @cached_property
    def data(self) -> bytes:
        """Return what the object holds."""
        if isinstance(self._whole, Stream):
            self._whole.stream[:] = [_joined(self._whole.stream)]
        return bytes(self._whole.data)

    @property
    def indirect(self) -> bytes:
        """Return the object as it stands in the file."""
        return b"%d %d obj\n%b\nendobj" % (self._whole.number, self._whole.generation, self.data)


def _joined(operators: Iterable[Any]) -> bytes:
    """Return the operators of a stream, nearly all of which are bytes, as pydyf joins them."""
    return b"\n".join(each if type(each) is bytes else Array([each]).data[1:-1] for each in operators)


def keep_bytes(_document: Any, pdf: Any) -> None:
    """Keep what the objects of a PDF come to; WeasyPrint calls it when nothing but the writing is left."""
    pdf.objects = [_Written(each) for each in pdf.objects]


def keep_apart(document: Any, pdf: Any) -> None:
    """Do so, and pack no objects, which pydyf would compress twice: they are taken out again at once."""
    keep_bytes(document, pdf)
    write = pdf.write
    pdf.write = lambda output, version, identifier, _compress: write(
        output, version, identifier, compress=False
    )
