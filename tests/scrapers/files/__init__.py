"""Files that hold one discussion or several."""
