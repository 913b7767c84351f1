"""The generic detector: finds the comment list of a page that no platform, mark or recipe knows."""
