"""A small book that holds everything that a manuscript may hold."""

extensions = ["chronicle"]
chronicle_book = {
    "title": "Homs under Siege, 2011–2024",  # a title that the interface's words hold
    "subtitle": "What five documents say",
    "slug": "everything",
    "version": "1",
    "release_date": "2026-01-02",
    "responsible": "—",
    "publisher": "—",
    "licence": "—",
    "contact": "—",
    "identifiers": {
        "en": "urn:uuid:00000000-0000-4000-8000-000000000011",
        "ar": "urn:uuid:00000000-0000-4000-8000-000000000012",
        "zh": "urn:uuid:00000000-0000-4000-8000-000000000013",
    },
}
