"""What hears a signal says that it is a slot.

A method that does not gets its object a meta object of its own, which goes when the object goes.
The QML engine remembers what an object can by the address of its meta object: at an address used
anew it finds the properties of a page that has gone, and the page in sight has none.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

pytestmark = [pytest.mark.unit, pytest.mark.slow]

UI = Path(__file__).parents[2] / "fynlo_pos" / "ui"


@cache
def classes() -> dict[str, ast.ClassDef]:
    return {
        node.name: node
        for file in sorted(UI.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    }


def bases(name: str) -> list[str]:
    """The names of a class's bases, its own first, as far as they are ours."""
    found = [name]
    for base in classes()[name].bases if name in classes() else ():
        plain = base.value if isinstance(base, ast.Subscript) else base
        found += bases(plain.id) if isinstance(plain, ast.Name) else []
    return found


def method(name: str, called: str) -> ast.FunctionDef | None:
    ours = [classes()[base] for base in bases(name) if base in classes()]
    bodies = (node for each in ours for node in each.body)
    return next((n for n in bodies if isinstance(n, ast.FunctionDef) and n.name == called), None)


def heard_by(name: str) -> Iterator[str]:
    """The methods of its own that a class connects a signal to."""
    for call in ast.walk(classes()[name]):
        match call:
            case ast.Call(
                func=ast.Attribute(attr="connect"),
                args=[ast.Attribute(value=ast.Name(id="self"), attr=called), *_],
            ):
                yield called
            case _:
                continue


def is_slot(function: ast.FunctionDef) -> bool:
    return any("Slot" in ast.unparse(each) for each in function.decorator_list)


def undeclared(name: str) -> Iterator[str]:
    """What a class connects a signal to that is its own and no slot."""
    for called in heard_by(name):
        found = method(name, called)
        if found is not None and not is_slot(found):
            yield f"{name}.{called}"


def test_what_hears_a_signal_is_declared_a_slot() -> None:
    objects = [each for each in classes() if any(base[0] == "Q" for base in bases(each))]

    assert [one for each in objects for one in undeclared(each)] == []
    assert "SaleModel" in objects
