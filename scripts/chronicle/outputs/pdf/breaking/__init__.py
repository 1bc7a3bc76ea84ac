"""Choose where the lines of a paragraph end, for all of them together; knows no program that sets them."""
