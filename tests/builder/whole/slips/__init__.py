"""A book spoilt at random: whatever is done to it, the builder answers in words."""
