"""Read the finished EPUB as a reader does: open it in a reading system, turn its pages, look at each."""
