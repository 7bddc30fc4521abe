"""python-escpos, imported without what its import costs by itself.

Its database of printers is JSON, which it reads as YAML for a second of the processor and keeps in
a temporary folder that it never removes. While it is imported here the file is read as what it is,
and the folder goes with the import.
"""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

import yaml

__all__ = ["Dummy", "Encoder", "MagicEncode"]


@contextmanager
def _replaced(owner: object, name: str, value: object) -> Iterator[None]:
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)


with (
    tempfile.TemporaryDirectory(prefix="fynlo-printers-") as folder,
    _replaced(tempfile, "mkdtemp", lambda: folder),
    _replaced(yaml, "safe_load", json.load),
):
    from escpos.magicencode import Encoder, MagicEncode
    from escpos.printer import Dummy
