"""A tiny book that is written in French and translated into English."""

extensions = ["chronicle"]
language = "fr"
chronicle_editions = ["fr", "en"]
chronicle_book = {
    "title": "La crue de la Lise",
    "subtitle": "Ce que disent {documents}",
    "description": "Un livre pour les tests, d’après {documents}.",
    "how_made": "Il a été fait à la main, d’après {documents}.",
    "slug": "crue",
    "version": "1",
    "identifiers": {
        "fr": "urn:uuid:00000000-0000-4000-8000-000000000011",
        "en": "urn:uuid:00000000-0000-4000-8000-000000000012",
    },
}
