"""Check the prose of each language: numbers in words, names, wording, marks of another script."""
