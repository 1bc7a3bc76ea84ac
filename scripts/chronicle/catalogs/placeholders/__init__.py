"""The named placeholders that translators see, and the roles that they stand for."""
