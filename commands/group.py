"""The group of all subcommands."""

from __future__ import annotations

import click

from commands.annotating import annotate, tag, undo
from commands.capture import capture
from commands.citing import cite
from commands.codebook import codebook
from commands.contents import contents
from commands.export import export
from commands.history import history
from commands.keeping import backup, check, coder, load, remove
from commands.listing import list_, show
from commands.memos import memo
from commands.mending import answers, mend
from commands.persons import author
from commands.places import places
from commands.printing import print_
from commands.progress import progress, read
from commands.pseudonyms import pseudonyms
from commands.queue import queue
from commands.quotes import quotes
from commands.recapture import diff, recapture, timeline
from commands.recipes import recipe
from commands.searching import find, searches
from commands.sources import sources
from commands.watch import watch
from commands.worklists import worklist


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="threadmark", prog_name="threadmark")
def threadmark() -> None:
    """Archive and annotate news discussions. Without a subcommand the window opens."""


for _command in (
    capture,
    recapture,
    timeline,
    diff,
    watch,
    contents,
    queue,
    recipe,
    sources,
    list_,
    show,
    find,
    searches,
    quotes,
    tag,
    annotate,
    read,
    progress,
    worklist,
    author,
    mend,
    answers,
    places,
    undo,
    history,
    memo,
    codebook,
    export,
    cite,
    print_,
    pseudonyms,
    check,
    backup,
    load,
    remove,
    coder,
):
    threadmark.add_command(_command)
