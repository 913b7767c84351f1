"""The program that test_crash kills: works on an archive for ever and says what it has finished."""

from __future__ import annotations

import sys
from pathlib import Path

from operations import annotating as op
from storage.archive import Archive
from tests.factories import a_capture, many_comments


def main(path: Path, backup: Path) -> None:
    capture = a_capture(many_comments(400))
    with Archive.open(path) as archive:
        number = 0
        while True:
            article_id = archive.captures.add(capture)
            print("article", article_id, flush=True)
            ids = [(article_id << 24) + n for n in range(400)]
            for start in range(0, 400, 50):
                op.tag_comments(archive, ids[start : start + 50], [1])
                for comment_id in ids[start : start + 50]:
                    print("tagged", comment_id, flush=True)
                op.write_note(archive, f"Notiz {number}", comment_id=ids[start])
                print("noted", ids[start], flush=True)
            number += 1
            if number % 3 == 0:
                archive.backup(backup, replace=True)
                print("backup", number, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
