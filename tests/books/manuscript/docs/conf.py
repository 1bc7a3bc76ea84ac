"""A tiny book for the manuscript's tests."""

extensions = ["chronicle"]
chronicle_book = {
    "title": "Homs under Siege, 2011–2024",  # a title that the interface's words hold
    "subtitle": "What {documents} say",
    "slug": "tiny",
    "version": "1",
    "identifiers": {
        "en": "urn:uuid:00000000-0000-4000-8000-000000000001",
        "ar": "urn:uuid:00000000-0000-4000-8000-000000000002",
        "zh": "urn:uuid:00000000-0000-4000-8000-000000000003",
    },
}
