"""One comment system, one file."""
