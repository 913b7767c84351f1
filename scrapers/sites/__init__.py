"""One site's deviation, one file; only where a platform file does not suffice."""
