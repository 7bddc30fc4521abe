"""What a till writes down beside its log: cards, mandates, and what nobody vouched for."""

from fynlo_pos.app.peers import not_vouched
from fynlo_pos.core.db.peer_store import PeerWriting
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.member.effects import NoteCards, NoteMandates, SetAside
from fynlo_pos.sync.protocol.cards import kept

Note = SetAside | NoteMandates | NoteCards


def write_down(writing: PeerWriting, note: Note, at_ms: int) -> bool:
    """Write it down, as ``app.sharing`` does; tell whether the disk took it."""
    try:
        match note:
            case SetAside(doubts=doubts):
                writing.set_aside([not_vouched(doubt) for doubt in doubts], at_ms)
            case NoteMandates(mandates=mandates):
                for each in mandates:
                    if each.by is not None:
                        by = each.by.device
                        writing.note_mandate(each.term, each.hub, by, at_ms, kept(each))
            case NoteCards(cards=cards):
                writing.note_cards([(one.device, kept(one), one.is_revoked) for one in cards])
    except Trouble:
        return False
    return True
