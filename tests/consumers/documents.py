"""Writes the good and the bad documents out in full.

good.json and bad.json say how each differs from the example of its document:

    {"why": ..., "document": VALUE}             is something else altogether
    {"why": ..., "set": POINTER, "to": VALUE}    has VALUE at the JSON Pointer
    {"why": ..., "copy": POINTER, "to": POINTER} has there what also stands elsewhere
    {"why": ..., "remove": POINTER}              lacks what is there
    {"why": ..., "rename": POINTER, "to": KEY}   has it under another key
    {"why": ..., "changes": [...]}               differs in several of these ways, one after another

A pointer that ends in `-` is the place after the last of a list.
"""

import copy
import json
from typing import Any

from common import DOCUMENTS, HERE, WORK


def place(document: Any, pointer: str) -> tuple[Any, Any]:
    """What holds the value at a JSON Pointer, and the key or the index that it has there."""
    *parents, key = pointer.removeprefix("/").split("/")
    inner = document
    for parent in parents:
        inner = inner[int(parent) if isinstance(inner, list) else parent]
    if isinstance(inner, list):
        return inner, len(inner) if key == "-" else int(key)
    return inner, key


def put(inner: Any, key: Any, value: Any) -> None:
    if isinstance(inner, list):
        inner[key : key + 1] = [value]
    else:
        inner[key] = value


def change(document: Any, case: dict[str, Any]) -> None:
    pointer = case["to"] if "copy" in case else case.get("set") or case.get("remove") or case["rename"]
    inner, key = place(document, pointer)
    if "copy" in case:
        source, at = place(document, case["copy"])
        put(inner, key, copy.deepcopy(source[at]))
    elif "set" in case:
        put(inner, key, case["to"])
    elif "remove" in case:
        del inner[key]
    else:
        inner[case["to"]] = inner.pop(key)


def changed(example: Any, case: dict[str, Any]) -> Any:
    if "document" in case:
        return case["document"]
    document = copy.deepcopy(example)
    for each in case.get("changes", [case]):
        change(document, each)
    return document


def of(document: str, file: str, example: Any) -> list[dict[str, Any]]:
    groups = json.loads((HERE / file).read_text())
    cases = [
        {"why": case["why"], "document": changed(example, case)}
        for names, group in groups.items()
        if document in names.split(", ")
        for case in group
    ]
    whys = [case["why"] for case in cases]
    assert len(whys) == len(set(whys)), f"{file}: {document} has the same case twice"
    return cases


folder = WORK / "documents"
folder.mkdir()
limits = json.loads((HERE / "limits.json").read_text())
index = json.loads((WORK / "schemas" / "index.json").read_text())
listed = {entry["key"]: entry for entry in index["documents"]}
for name in DOCUMENTS:
    instance = listed[name].get("example") or listed[name]["data"]
    example = json.loads((WORK / "schemas" / instance).read_text())
    good = [{"why": "the example", "document": example}, *of(name, "good.json", example)]
    bad = of(name, "bad.json", example)
    (folder / f"{name}.json").write_text(json.dumps({"good": good, "bad": bad}, indent=1))

    for limit in limits:
        if name in limit["documents"].split(", "):
            for effect, cases in {"accepts": bad, "refuses": good}.items():
                unknown = set(limit.get(effect, [])) - {case["why"] for case in cases}
                assert not unknown, f"limits.json: {name} has no case {unknown}"
