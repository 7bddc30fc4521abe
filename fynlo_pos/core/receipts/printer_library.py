"""python-escpos, imported without what its import costs by itself.

Its database of printers is JSON, which it reads as YAML for a second of the processor and keeps in
a temporary folder that it never removes. While it is imported here the file is read as what it is,
and the folder goes with the import.
"""

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import get_ident
from typing import Any

import yaml

__all__ = ["Dummy", "Encoder", "MagicEncode"]


@contextmanager
def _replaced(owner: object, name: str, does: Callable[..., Any]) -> Iterator[None]:
    """Have a function do something else on this thread."""
    before, here = getattr(owner, name), get_ident()

    def called(*args: Any, **named: Any) -> Any:  # noqa: ANN401 - as what it stands for
        return (does if get_ident() == here else before)(*args, **named)

    setattr(owner, name, called)
    try:
        yield
    finally:
        setattr(owner, name, before)


with (
    tempfile.TemporaryDirectory(prefix="fynlo-printers-") as folder,
    _replaced(tempfile, "mkdtemp", lambda *_, **__: folder),
    _replaced(yaml, "safe_load", json.load),
):
    from escpos.magicencode import Encoder, MagicEncode
    from escpos.printer import Dummy
