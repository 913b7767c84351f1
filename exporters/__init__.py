"""From the archive to a file: one format, one file. Knows the domain only."""
