"""What is rewritten before the workers begin is what they find."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from _pytest.assertion import rewrite

from tests.support.rewriting import rewrite_all

pytestmark = pytest.mark.unit


def test_a_file_is_rewritten_once_and_again_when_it_changes(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    source = tmp_path / "test_one.py"
    source.write_text("def test_one():\n    assert 1 == 1\n")
    assert rewrite_all(pytestconfig, tmp_path) == 1
    assert rewrite_all(pytestconfig, tmp_path) == 0
    source.write_text("def test_one():\n    assert 2 == 2\n")
    assert rewrite_all(pytestconfig, tmp_path) == 1


def test_a_worker_takes_what_lies_there(
    tmp_path: Path, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "conftest.py"
    source.write_text("def fails():\n    one = 1\n    assert one == 2\n")
    rewrite_all(pytestconfig, tmp_path)
    monkeypatch.delattr(rewrite, "_rewrite_test")
    hook = pytestconfig.pluginmanager.rewrite_hook
    assert isinstance(hook, rewrite.AssertionRewritingHook)
    spec = spec_from_file_location("rewritten", source, loader=hook)
    assert spec is not None
    module = module_from_spec(spec)
    hook.exec_module(module)
    with pytest.raises(AssertionError, match="assert 1 == 2"):
        module.fails()
