"""Build the editions side by side and publish them as one whole set."""
