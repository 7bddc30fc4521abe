"""What lies open to others about the key to a till's sales. It lasts until somebody heals it."""

from enum import StrEnum

from fynlo_pos.core.words import listed


class KeyRisk(StrEnum):
    """Where the key lies less safely than it could."""

    IN_A_FILE = "key in a file"
    OPEN_TO_OTHERS = "key open to others"

    @property
    def sentence(self) -> str:
        """What is so, and what heals it."""
        return SENTENCES[self]


SENTENCES = {
    KeyRisk.IN_A_FILE: listed(
        "This device has no keyring, so the key to the sales lies in a file beside them. Whoever "
        "copies the whole folder can read it. Turn on the device's keyring or encrypt its disk."
    ),
    KeyRisk.OPEN_TO_OTHERS: listed(
        "Other users of this device can read the key to the sales. Make the file till.key readable "
        "to its owner only."
    ),
}
