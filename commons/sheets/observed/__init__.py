"""Files of statistics: which column says what, and what each line observes.

SDMX-CSV (1.0 and 2.0, as Eurostat gives it out), JSON-stat 2.0 and plain CSV or XLSX come to the
same: lines with a place, a period, a value, a flag, and further dimensions. `program.py` reads one
in a process of its own, so that the server neither waits nor grows.
"""
