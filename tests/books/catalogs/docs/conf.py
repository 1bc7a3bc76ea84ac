"""A tiny book for the tests of the catalogs."""

extensions = ["chronicle"]
chronicle_book = {
    "title": "Homs under Siege, 2011–2024",
    "subtitle": "What {documents} say",
    "slug": "tiny",
    "version": "1",
}
