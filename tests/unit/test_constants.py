"""What the run read of the sources' constants is what its workers find."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.internal import constants_ast

from tests.support.constants import read_all

pytestmark = pytest.mark.unit


def test_a_worker_parses_no_source_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "prices.py"
    source.write_text("DEAREST = 73_219\n")
    set_hypothesis_home_dir(tmp_path / "kept")
    try:
        read_all(tmp_path)
        constants_ast.constants_from_module.cache_clear()
        kept = [file.read_text() for file in (tmp_path / "kept" / "constants").iterdir()]
        spec = spec_from_file_location("prices", source)
        assert spec is not None
        source_of = constants_ast._constants_from_source
        parsed: list[bytes] = []

        def noted(source: bytes, *, limit: bool) -> constants_ast.Constants:
            parsed.append(source)
            return source_of(source, limit=limit)

        monkeypatch.setattr(constants_ast, "_constants_from_source", noted)
        found = constants_ast.constants_from_module(module_from_spec(spec))
    finally:
        set_hypothesis_home_dir(None)
    assert 73_219 in found.integers
    assert [told.decode() for told in parsed] == kept
