"""The printed book: doctrees laid out in parts, joined into one tagged PDF."""
