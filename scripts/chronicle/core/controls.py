"""The invisible characters that turn text (UAX 9)."""

from __future__ import annotations

# Isolates: from left to right, from right to left, as its first letter runs; and their end.
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
ISOLATES = LRI + RLI + FSI + PDI
# Embeddings, overrides and their end, which change what stands around them.
OVERRIDES = "\u202a\u202b\u202c\u202d\u202e"
# Letters without a shape that pull their neighbours their way.
LRM, RLM, ALM = "\u200e", "\u200f", "\u061c"
DIRECTION_MARKS = LRM + RLM + ALM
