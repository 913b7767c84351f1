"""JSON Lines: everything in the archive, exactly; the form to keep, and to make the same archive from again."""

from __future__ import annotations

import json
from contextlib import closing

from domain.messages import say
from exporters.format import Counts, Format, Job

FILE = "archive.jsonl"
STEP = say("Exporting rows")
EVERY = 2000


def _write(job: Job) -> Counts:
    counts = {"comment": 0, "annotation": 0}
    with (
        (job.folder / FILE).open("w", encoding="utf-8", newline="\n") as out,
        closing(job.source.everything()) as lines,
    ):
        for number, line in enumerate(lines):
            out.write(json.dumps(line, ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n")
            if line.get("table") in counts:
                counts[line["table"]] += 1
            if number % EVERY == 0:
                job.progress(STEP, number, None)
    return Counts(counts["comment"], counts["annotation"])


FORMAT = Format(
    "jsonl",
    say("JSON Lines: everything"),
    say("The lossless form: every row, version and raw page of the whole archive, to keep and to read back."),
    lambda _source, _settings: (FILE,),
    _write,
    marks=(FILE,),
)
