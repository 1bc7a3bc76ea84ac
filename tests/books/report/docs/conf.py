"""An ordinary report: a book without a ledger."""

extensions = ["myst_parser", "chronicle"]
language = "en"
chronicle_editions = ["en", "ar"]
chronicle_book = {"title": "The river in spring", "slug": "river", "version": "1"}
