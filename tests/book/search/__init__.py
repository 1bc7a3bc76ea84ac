"""What readers of the book look for, and whether its web edition finds it."""
