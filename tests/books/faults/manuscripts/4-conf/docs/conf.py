extensions = ["chronicle", "sphinx.ext.autodoc"]
chronicle_editions = ["en", "ar", "zh"]
html_static_path = ["https://x.example"]
html_logo = "//x.example/y.png"
exclude_patterns = ["chapters"]
suppress_warnings = ["myst"]
gettext_compact = True
nitpicky = False
locale_dirs = ["elsewhere"]
myst_enable_extensions = ["html_image"]
chronicle_book = {
    "title": "A",
    "slug": "a",
    "version": "1",
    "covers": {"from": "2011", "places": ["hil", "nowhere"]},
}
chronicle_paper = {"grams": "x", "bulk": 0, "weight": 1}
chronicle_limits = {"pages": {"en": "x", "fr": 1}, "nothing": 2}
