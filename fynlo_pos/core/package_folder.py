"""Where a package's files lie, told without ``importlib.resources``: that costs a start 7 ms."""

from importlib.util import find_spec
from pathlib import Path


def package_folder(name: str) -> Path:
    """Return the folder of an installed package. Raises ``LookupError`` if it is not installed."""
    spec = find_spec(name)
    places = spec.submodule_search_locations if spec is not None else None
    if not places:
        raise LookupError(f"the package {name} is not installed")
    return Path(places[0])
