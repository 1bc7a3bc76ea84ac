"""The version of the builder."""

__version__ = "0.1.0"
