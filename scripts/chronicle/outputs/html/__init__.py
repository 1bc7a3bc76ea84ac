"""What the web pages and the EPUB have in common: HTML made from doctrees."""
