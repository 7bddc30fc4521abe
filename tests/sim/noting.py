"""What a till writes down beside its log: cards, mandates, and what nobody vouched for."""

from fynlo_pos.app.peers import not_vouched, roster_rows
from fynlo_pos.core.db.peer_store import PeerWriting
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.member.effects import NoteRoster, SetAside

Note = SetAside | NoteRoster


def write_down(writing: PeerWriting, note: Note, at_ms: int) -> bool:
    """Write it down, as ``app.sharing`` does; tell whether the disk took it."""
    try:
        match note:
            case SetAside(doubts=doubts):
                writing.set_aside([not_vouched(doubt) for doubt in doubts], at_ms)
            case NoteRoster():
                writing.note_roster(*roster_rows(note), at_ms)
    except Trouble:
        return False
    return True
