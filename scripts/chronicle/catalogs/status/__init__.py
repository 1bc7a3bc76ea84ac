"""How far the translations are: counted, listed, and as a page."""
