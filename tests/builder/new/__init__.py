"""Tests of the new book: the example is copied, and builds."""
