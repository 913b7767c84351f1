"""Write what is read from a page as its expected file: ``python -m tests.pages.write tests/pages/isso/thread.json``.

Read the file afterwards line by line: it becomes what every later version must read.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.recorded import as_json, read_pair


def main() -> None:
    for name in sys.argv[1:]:
        expected = Path(name)
        read = as_json(read_pair(expected))
        expected.write_text(json.dumps(read, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"{name}: {len(read['comments'])} comments by {read['receipt']['source']}")


if __name__ == "__main__":
    main()
