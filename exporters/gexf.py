"""GEXF 1.3 for Gephi: the reply network, directed, weighted, with tags, and dynamic in time.

A point and an answer begin when the comment was published, where the page says so to the day or better. Ids are text:
programs round large numbers. `timeformat` is ``date`` although times follow: networkx reads no other, and Gephi reads
both alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.messages import say
from domain.time import now
from exporters.format import Counts, Format, Job
from exporters.network import NODES, Edge, Network, Node, network, used
from exporters.tables import STEP
from exporters.xml import Element, add, root, to_bytes

FILE = "replies.gexf"
_SPACE = "http://gexf.net/1.3"
_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
_MINUTE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)((?:Z|[+-]\d\d:\d\d)?)$")


def _write(job: Job) -> Counts:
    found = network(job)
    file = root(_SPACE, "gexf", version="1.3")
    meta = add(file, "meta", lastmodifieddate=now()[:10])
    add(meta, "creator", f"Threadmark {job.version}")
    add(meta, "description", "Who replies to whom; an edge goes from the reply to what it answers.")
    graph = add(file, "graph", defaultedgetype="directed", idtype="string", mode="dynamic", timeformat="date")
    _attributes(graph, "node", found.node_types)
    _attributes(graph, "edge", found.edge_types)
    nodes = add(graph, "nodes", count=str(len(found.nodes)))
    for node in found.nodes:
        _values(add(nodes, "node", id=node.id, label=node.label, **_start(node)), found.node_types, node)
    edges = add(graph, "edges", count=str(len(found.edges)))
    for edge in found.edges:
        ends = {"source": edge.source, "target": edge.target, "weight": str(edge.weight)}
        _values(add(edges, "edge", id=edge.id, **ends, **_start(edge)), found.edge_types, edge)
    (job.folder / FILE).write_bytes(to_bytes(file))
    job.progress(STEP, found.comments, found.comments)
    return counts_of(found)


def counts_of(found: Network) -> Counts:
    """What a network holds."""
    return Counts(found.comments, 0, tuple(found.losses))


def _attributes(graph: Element, kind: str, types: dict[str, str]) -> None:
    holder = add(graph, "attributes", class_=kind)
    for name, type_ in types.items():
        add(holder, "attribute", id=f"{kind}_{name}", title=name, type=type_)


def _values(element: Element, types: dict[str, str], what: Node | Edge) -> None:
    kind = "node" if isinstance(what, Node) else "edge"
    there: Iterable[tuple[str, str]] = list(used(types, what.values))
    if there:
        holder = add(element, "attvalues")
        for name, value in there:
            add(holder, "attvalue", for_=f"{kind}_{name}", value=value)


def _start(what: Node | Edge) -> dict[str, str]:
    """A date and time as XML Schema wants it; what is known only to the month is no point in time."""
    time = what.time or ""
    if _DAY.match(time):
        return {"start": f"{time}T00:00:00"}
    minute = _MINUTE.match(time)
    if minute is not None:
        return {"start": f"{minute[1]}:00{minute[2]}"}
    return {"start": time} if "T" in time else {}


FORMAT = Format(
    "gexf",
    say("Network (GEXF)"),
    say("Who replies to whom, for Gephi: comments or persons, with tags and times."),
    lambda _source, _settings: (FILE,),
    _write,
    (NODES,),
    marks=(FILE,),
)
