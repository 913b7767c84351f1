"""GraphML for igraph, networkx, yEd and others: the reply network, directed and weighted, with tags."""

from __future__ import annotations

from domain.messages import say
from exporters.format import Counts, Format, Job
from exporters.gexf import counts_of
from exporters.network import NODES, Edge, Node, network, used
from exporters.tables import STEP
from exporters.xml import Element, add, root, to_bytes

FILE = "replies.graphml"
_SPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {"integer": "long", "string": "string"}


def _write(job: Job) -> Counts:
    found = network(job)
    file = root(_SPACE, "graphml")
    nodes = {"label": "string", **found.node_types, "time": "string"}
    edges = {"weight": "integer", **found.edge_types, "time": "string"}
    for kind, types in (("node", nodes), ("edge", edges)):
        for name, type_ in types.items():
            add(file, "key", id=f"{kind}_{name}", for_=kind, **{"attr.name": name, "attr.type": _TYPES[type_]})
    graph = add(file, "graph", id="replies", edgedefault="directed")
    for node in found.nodes:
        _values(add(graph, "node", id=f"n{node.id}"), nodes, node, {"label": node.label})
    for edge in found.edges:
        ends = {"source": f"n{edge.source}", "target": f"n{edge.target}"}
        _values(add(graph, "edge", id=f"e{edge.id}", **ends), edges, edge, {"weight": edge.weight})
    (job.folder / FILE).write_bytes(to_bytes(file))
    job.progress(STEP, found.comments, found.comments)
    return counts_of(found)


def _values(element: Element, types: dict[str, str], what: Node | Edge, more: dict[str, str | int]) -> None:
    kind = "node" if isinstance(what, Node) else "edge"
    for name, value in used(types, {**what.values, **more, "time": what.time}):
        add(element, "data", value, key=f"{kind}_{name}")


FORMAT = Format(
    "graphml",
    say("Network (GraphML)"),
    say("The same network for igraph, networkx, yEd and Cytoscape."),
    lambda _source, _settings: (FILE,),
    _write,
    (NODES,),
    marks=(FILE,),
)
