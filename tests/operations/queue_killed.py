"""The program that test_queueing kills: works through a queue and says what it has finished."""

from __future__ import annotations

import sys
from pathlib import Path

from domain.queue import QueueEntry
from operations import queueing
from operations.capturing import Options, Politeness
from storage.archive import Archive


def main(path: Path) -> None:
    def told(entry: QueueEntry) -> None:
        print(entry.state.value, entry.id, flush=True)

    with Archive.open(path) as archive:
        queueing.run_all(archive, queueing.Run(Options(allow_local=True, politeness=Politeness(0))), after=told)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
