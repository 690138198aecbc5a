"""Saved canvases with subgraphs as canvases without them."""

from __future__ import annotations

from typing import Any

INPUTS, OUTPUTS = -10, -20  # the nodes that stand for a subgraph's own inputs and outputs


def flattened(workflow: dict[str, Any]) -> dict[str, Any]:
    """Return a UI-format workflow in which every subgraph node is replaced by what is in it, at any depth."""
    kinds = {kind["id"]: kind for kind in workflow.get("definitions", {}).get("subgraphs", [])}
    nodes, links = list(workflow["nodes"]), [list(link) for link in workflow.get("links", [])]
    while box := next((node for node in nodes if node["type"] in kinds), None):
        nodes.remove(box)
        inner, more = _opened(box, kinds[box["type"]], links)
        nodes.extend(inner)
        links.extend(more)
    return {**workflow, "nodes": nodes, "links": links}


def _opened(box: dict[str, Any], kind: dict[str, Any], links: list[list[Any]]) -> tuple[list[Any], list[list[Any]]]:
    """Return a subgraph's nodes and links under names of their own, and lead the links from `box` into it."""

    def own(number: Any) -> str:
        return f"{box['id']}:{number}"

    given = {socket["name"]: socket.get("link") for socket in box.get("inputs", [])}
    inside = {link["id"]: link for link in kind["links"]}

    def link_of(number: Any) -> Any:
        link = inside.get(number)
        if link is None or link["origin_id"] != INPUTS:
            return None if link is None else own(number)
        return given.get(kind["inputs"][link["origin_slot"]]["name"])

    made = []
    for node in kind["nodes"]:
        sockets = [{**socket, "link": link_of(socket.get("link"))} for socket in node.get("inputs", [])]
        made.append({**node, "id": own(node["id"]), "inputs": sockets, "mode": box.get("mode") or node.get("mode", 0)})
    more = [
        [own(n), own(link["origin_id"]), link["origin_slot"], own(link["target_id"]), link["target_slot"], link["type"]]
        for n, link in inside.items()
        if link["origin_id"] != INPUTS and link["target_id"] != OUTPUTS
    ]
    for link in links:
        if link[1] == box["id"]:
            source = inside[kind["outputs"][link[2]]["linkIds"][0]]
            link[1:3] = [own(source["origin_id"]), source["origin_slot"]]
    return made, more
