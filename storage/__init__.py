"""The archive at rest: one SQLite file behind one door, `Archive`. Knows the domain only."""
