"""Begin a book: a small example, in the languages of its editors, to be replaced."""
