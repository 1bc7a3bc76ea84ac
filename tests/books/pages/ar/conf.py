"""Configuration of a small book in one language."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

project = "Small"
author = "Nobody"
extensions = ["myst_parser", "small_book"]
language = "ar"
locale_dirs = []
html_permalinks = False
myst_enable_extensions = ["colon_fence", "deflist"]
