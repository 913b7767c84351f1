"""delegates of the window."""
