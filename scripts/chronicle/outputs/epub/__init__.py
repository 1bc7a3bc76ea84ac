"""The EPUB edition: content documents, package, fonts, cover and container."""
