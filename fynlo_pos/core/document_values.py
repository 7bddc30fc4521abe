"""Whether this program can read what a patch says of a document's fields."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

from fynlo_pos.core.envelope import UnknownRecord
from fynlo_pos.core.records import DocumentType


def require_readable(declared: DocumentType, groups: Mapping[str, Mapping[str, Any]]) -> None:
    """Raise ``UnknownRecord`` where a value is none of its field's: its envelope waits.

    It was written by a later version, or by a program of somebody's own; taken as it stands, the
    whole document could not be read any more. A field of a later version is no fault.
    """
    types = _types(declared.struct)
    for fields in groups.values():
        for name, value in fields.items():
            try:
                msgspec.convert(value, types.get(name, Any))
            except msgspec.ValidationError as error:
                raise UnknownRecord(f"{declared.kind}.{name} ({error})") from error


@cache
def _types(struct: type[msgspec.Struct]) -> dict[str, Any]:
    return {field.name: field.type for field in msgspec.structs.fields(struct)}
