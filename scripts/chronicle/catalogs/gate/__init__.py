"""The gate: a translation may do nothing but translate."""
