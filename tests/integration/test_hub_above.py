"""A hub of several workers refuses to be under another hub, before it touches anything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.hub_process import ROOT

pytestmark = pytest.mark.integration


@pytest.mark.slow
def test_several_workers_are_under_no_hub_above(tmp_path: Path) -> None:
    for environment, kept in (
        ({"FYNLO_HUB_UPSTREAM": "fynlo://h:1?key=00&code=A"}, False),
        ({}, True),
    ):
        folder = tmp_path / str(kept)
        if kept:
            folder.mkdir()
            (folder / "upstream.json").write_text("{}")
        ended = subprocess.run(
            [sys.executable, "-m", "hub", "--port", "0"],
            cwd=ROOT,
            env={
                **os.environ,
                "FYNLO_HUB_HOME": str(folder),
                "FYNLO_HUB_DATABASE": "postgresql+psycopg://nobody@127.0.0.1:9/none",
                **environment,
            },
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert ended.returncode == 1
        assert "several workers can be under no other hub" in ended.stderr
        assert kept or not folder.exists(), "nothing was made"
