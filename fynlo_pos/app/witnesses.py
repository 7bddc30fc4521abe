"""Where this device keeps what no copy of a data folder takes along."""

from pathlib import Path


def witnesses_folder() -> Path:
    """Return this user's folder of witnesses, one of each life of each till on this device."""
    # Imported here: a test that opens a till by itself starts without it.
    from platformdirs import user_state_path

    return user_state_path("fynlo-pos", appauthor=False) / "lives"
