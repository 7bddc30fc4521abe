"""The two kinds of trouble a person can meet; anything else that is raised is a bug.

Every message is a whole sentence for the person at the till: what happened, what is safe, and what
to do.
"""


class Refused(Exception):
    """The request cannot be done as asked, and the person can put it right. Nothing was changed."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Trouble(Exception):
    """The world is broken (disk, lock, network, device). Says what is safe and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
