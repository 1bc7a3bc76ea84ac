"""All code that uses WeasyPrint: its public interface, the names that we replace, and the list of them.

No other package imports WeasyPrint. `typesetting` is the typed interface to what it documents; `boxes` and
`protocols` say what the press reads of laid-out pages; `patching.patched` holds all that is replaced, for
as long as its block lasts; `registry` lists each private name with its reason, and a test compares the
source of each with what `recorded_sources` has recorded.
"""
