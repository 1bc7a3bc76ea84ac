"""A tiny book for the tests of the catalogs."""

extensions = ["chronicle"]
chronicle_editions = ["en", "ar", "zh"]
chronicle_book = {
    "title": "A tiny book",
    "subtitle": "What {documents} tell",
    "slug": "tiny",
    "version": "1",
}
