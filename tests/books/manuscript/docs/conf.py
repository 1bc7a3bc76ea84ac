"""A tiny book for the manuscript's tests."""

extensions = ["chronicle"]
chronicle_book = {"title": "A tiny book", "subtitle": "What two say", "slug": "tiny", "version": "1"}
