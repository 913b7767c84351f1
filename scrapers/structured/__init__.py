"""Comments that a page marks for machines: JSON-LD, microdata, RDFa and microformats."""
