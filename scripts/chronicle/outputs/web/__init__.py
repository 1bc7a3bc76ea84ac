"""The web edition: plain pages that need no script and load nothing from elsewhere."""
