"""Whose takings a Z report covers: what is listed, closed and examined asks it here (DECISIONS 19).

A Z is its own life's, or a recovery Z by a later life. What a device calls itself proves nothing;
what counts is which log it was written in, and by its hash, where the log that it covers ends. Two
branches of a copied till have the same numbers with other sales.

Each is a condition on a row ``z`` of ``z_report`` that looks up no more than rows by their keys.
"""

LIFE = """
life (incarnation, back, after) AS (
    SELECT ?1, 0, NULL
    UNION
    SELECT l.previous, life.back + 1, life.incarnation
    FROM incarnation AS l JOIN life USING (incarnation)
    WHERE l.previous IS NOT NULL AND life.back < 1000)
"""
"""The log ``?1`` and those it goes on from: how many lives each lies back, and before which."""

IS_OF_LIFE = """
(z.written_by = z.incarnation OR z.written_by IN (SELECT incarnation FROM life))
"""
"""Whether the life itself took it, or one of those that the till with this ``life`` has had. Over
what such a one covers that till takes none any more. One by another life that goes on from it, as
after a second restore, says what that one knew: it is told beside, and keeps nothing out of a Z."""

IS_OF_THIS_BRANCH = """
(z.written_by = z.incarnation OR z.ends_with = (
    SELECT e.hash FROM envelope AS e WHERE e.incarnation = z.incarnation AND e.seq = z.to_seq))
"""
"""Whether it covers the branch that is called so here, not another by the same number."""


def _goes_on_from_it(z: str) -> str:
    return f"""
({z}.written_by = {z}.incarnation OR {z}.incarnation IN (
    WITH RECURSIVE past (incarnation) AS (
        SELECT w.previous FROM incarnation AS w
        WHERE w.incarnation = {z}.written_by AND w.previous IS NOT NULL
        UNION
        SELECT w.previous FROM incarnation AS w JOIN past USING (incarnation)
        WHERE w.previous IS NOT NULL)
    SELECT incarnation FROM past))
"""  # noqa: S608 - of constants


GOES_ON_FROM_IT = _goes_on_from_it("z")
"""Whether the life itself took it, or one that goes on from it: anybody else's is no Z of it."""

IS_IN_ANOTHER_Z = f"""
EXISTS (
    SELECT 1 FROM z_report AS other
    WHERE other.incarnation = z.incarnation AND z.written_by <> z.incarnation
        AND other.from_seq <= z.from_seq AND other.to_seq >= z.to_seq
        AND NOT EXISTS (
            SELECT 1 FROM fork
            WHERE fork.incarnation = z.incarnation AND fork.first_seq <= z.to_seq)
        AND ((other.written_by = z.incarnation AND {IS_OF_THIS_BRANCH})
            OR (other.from_seq = z.from_seq AND other.to_seq = z.to_seq
                AND other.ends_with = z.ends_with AND other.totals_hash = z.totals_hash
                AND (other.written_stamp, other.written_by) < (z.written_stamp, z.written_by)
                AND {_goes_on_from_it("other")})))
"""  # noqa: S608 - of constants
"""Whether a recovery Z says nothing that another does not: the life's own over all of its range, or
one that another life of the till took over the same, and that says the same. A life that was put
back to a moment before a Z takes one over the same, as long as it has not heard of it. Where the
log is known to have two branches, none is hidden."""

IS_TOLD = f"({GOES_ON_FROM_IT} AND NOT {IS_IN_ANOTHER_Z})"
"""Whether it is listed among the Zs of its life."""

SAME_TO = f"""
CASE WHEN {IS_OF_THIS_BRANCH} THEN z.to_seq ELSE min(z.to_seq, coalesce(
    (SELECT min(f.first_seq) FROM fork AS f WHERE f.incarnation = z.incarnation), 1) - 1) END
"""  # noqa: S608 - of constants
"""Up to which number it covers what lies here under its life's name: a Z over another branch as far
as the branches share their beginning, and that is known once both are here."""
