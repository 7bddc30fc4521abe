"""A till's log with the bodies that it has folded away: the reference reads them all."""

from msgspec.structs import replace

from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.envelope import Envelope
from tests.sim.member_node import MemberNode


def whole_log(node: MemberNode) -> tuple[Envelope, ...]:
    """Return a till's log with the bodies that were folded away; read once as long as it stands."""
    disk = node.connection
    if disk.log_read_at != disk.changes:
        log = read_log(disk)
        disk.whole_log = tuple(each if each.body else _whole(node, each) for each in log)
        disk.log_read_at = disk.changes
    return disk.whole_log


def _whole(node: MemberNode, envelope: Envelope) -> Envelope:
    body, private = node.bodies[envelope.hash]
    return replace(envelope, body=body, private=private)
