"""A tiny book for the manuscript's tests."""

extensions = ["chronicle"]
chronicle_editions = ["en", "ar", "zh"]
chronicle_book = {
    "title": "A tiny book",
    "subtitle": "What {documents} tell",
    "description": "A book for tests, of {documents}.",
    "how_made": "It was made by hand from {documents}.",
    "description_long": "A book for tests. It tells of {documents}.",
    "slug": "tiny",
    "version": "1",
    "identifiers": {
        "en": "urn:uuid:00000000-0000-4000-8000-000000000001",
        "ar": "urn:uuid:00000000-0000-4000-8000-000000000002",
        "zh": "urn:uuid:00000000-0000-4000-8000-000000000003",
    },
}
