"""Tests that run the whole program, mostly in processes of their own; they come after the fast ones."""
