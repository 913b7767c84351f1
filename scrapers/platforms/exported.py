"""The scrapers of exports and tables. Each stands beside the reader of its format, in scrapers/files/."""

from __future__ import annotations

from scrapers.files.commento import CommentoExport
from scrapers.files.disqus_export import DisqusExport
from scrapers.files.isso_import import IssoImport
from scrapers.files.remark42 import Remark42Export
from scrapers.files.tables import TableOfComments
from scrapers.files.wxr import WordPressExport

__all__ = ["CommentoExport", "DisqusExport", "IssoImport", "Remark42Export", "TableOfComments", "WordPressExport"]
