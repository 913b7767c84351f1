"""From a page (URL, saved file, pasted text) to a Capture. Knows the domain only: no Qt, no SQL."""
