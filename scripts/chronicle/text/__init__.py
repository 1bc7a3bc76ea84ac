"""What a text is made of, whatever shows it: the names of its places, its letters, its files."""
