"""Data files of the program: icons, styles, translations, the sample discussion."""
