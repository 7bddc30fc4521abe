"""Which data folder a command works on."""

import os
from pathlib import Path

HOME_VARIABLE = "FYNLO_HOME"
DEMO_FOLDER = "demo"


def data_folder() -> Path:
    """Return the folder ``FYNLO_HOME`` names, or this user's own."""
    named = os.environ.get(HOME_VARIABLE, "").strip()
    if named:
        return Path(named).expanduser()
    # Imported late: a till that is told its folder starts without it.
    from platformdirs import user_data_path

    return user_data_path("fynlo-pos", appauthor=False)


def demo_folder() -> Path:
    """Return the demo's own folder: trying the till out never touches a shop's sales."""
    return data_folder() / DEMO_FOLDER
