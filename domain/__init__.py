"""The nouns of the field and their rules: standard library only, no input or output, no Qt, no SQL."""
