"""The catalogs as files: read, written, brought up to date."""
