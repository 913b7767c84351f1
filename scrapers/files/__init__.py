"""Files that hold one discussion or several: one format is one file."""
