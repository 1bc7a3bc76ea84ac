"""The finished editions of the gallery, as the rooms of outputs make them."""

from tests.builder.outputs.conftest import gallery_editions

__all__ = ["gallery_editions"]
