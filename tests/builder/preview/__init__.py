"""Tests of the preview: what it serves, when it builds, and what it says of faults."""
