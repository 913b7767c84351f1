"""``threadmark sources``"""

from __future__ import annotations

import click

from commands.output import result


@click.command()
@click.argument("name", required=False)
def sources(name: str | None) -> None:
    """The comment systems that are known, and what each was tried on; with NAME (of a system, or of a
    site that uses one) all that is known about it."""
    from operations.sources import known, search

    rows = known()
    if name is not None:
        found = search(name)
        if not found:
            raise click.UsageError(f"There is no source {name}. `threadmark sources` lists them.")
        for row in found:
            result(f"{row.title} ({row.evidence.value})\n\n{row.notes}")
            if row.key is not None:
                result(f"\nNeeds a key of your own. {row.key}")
        return
    widths = [max(len(cell) for cell in column) for column in zip(*((r.name, r.title) for r in rows), strict=True)]
    for row in rows:
        key = "  needs your key" if row.key is not None else ""
        result(f"{row.name:<{widths[0]}}  {row.title:<{widths[1]}}  {row.evidence.value:<10}{key}")
