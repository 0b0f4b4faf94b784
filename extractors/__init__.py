"""Text to facts. Pure: no I/O, no clock, nothing of ours outside this package."""
