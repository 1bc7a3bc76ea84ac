"""What a good editor would mark: numbers in words, names and wording, marks of another script."""
