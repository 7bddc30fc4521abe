"""One printer's queue: pure rules for what is printed next, and what became of what was not.

Printed means that the printer said so. A job whose end is unknown waits for a person, for it could
come out twice; a job that cannot be printed steps aside; a job that has grown stale (last night's
order chit) never prints by itself. Nothing leaves the queue but by being printed, by a person's
decision, or for a paper that says the same and more. What came out and is followed stays named
here until that is written down elsewhere.
"""

from collections.abc import Collection
from enum import StrEnum
from typing import assert_never

import msgspec
from msgspec.structs import replace

from fynlo_pos.core.devices.outcomes import NotPrinted, Printed, PrintOutcome
from fynlo_pos.core.words import Told, listed

RETRY_AFTER_MS = (2_000, 5_000, 15_000, 60_000)
"""Waits after the first, second, ... failure; the last one repeats."""

REMEMBERED_JOBS = 512

_INTERRUPTED = listed(
    "The till stopped while this was printing. Nothing is lost. "
    "Look at the paper: print it again only if it is missing or torn off short."
)


class JobState(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    PRINTING = "printing"
    NEEDS_PERSON = "needs_person"


class PrintJob(msgspec.Struct, frozen=True, kw_only=True):
    """One paper to print and its story.

    `job_id` comes from what caused the job (a sale's id, an order's send), so that the same cause
    prints once. `subject` says what to lay out again after a restart; the queue itself holds no
    words of a customer. Times are milliseconds since 1970 in UTC. After `stale_at_ms` the job
    prints only when a person asks. Somebody writes down of one that `is_followed` that it came out.
    """

    job_id: str
    subject: str
    title: Told
    queued_at_ms: int
    stale_at_ms: int | None = None
    state: JobState = JobState.WAITING
    attempts: int = 0
    not_before_ms: int = 0
    reason: Told = ""
    may_be_on_paper: bool = False
    is_followed: bool = False


class PrintQueue(msgspec.Struct, frozen=True):
    """The jobs not known to be on paper, oldest first, and the ids of the last that are.

    ``came_out`` are those that are followed, until somebody has written it down.
    """

    jobs: tuple[PrintJob, ...] = ()
    printed_ids: tuple[str, ...] = ()
    came_out: tuple[PrintJob, ...] = ()


def enqueue(queue: PrintQueue, job: PrintJob) -> PrintQueue:
    """Add `job` at the end; a job id that is queued or was printed changes nothing."""
    return queue if is_known(queue, job.job_id) else replace(queue, jobs=(*queue.jobs, job))


def is_known(queue: PrintQueue, job_id: str) -> bool:
    """Say whether a job of that id waits here or was printed."""
    return job_id in queue.printed_ids or find_job(queue, job_id) is not None


def find_job(queue: PrintQueue, job_id: str) -> PrintJob | None:
    """Return the unprinted job of that id, if any."""
    return next((job for job in queue.jobs if job.job_id == job_id), None)


def next_job(queue: PrintQueue, now_ms: int) -> PrintJob | None:
    """Return the job to print now, or None while one prints, rests after a failure, or none waits.

    Jobs print in order: while the oldest waiting one rests because the printer failed, the ones
    behind it rest.
    """
    if any(job.state is JobState.PRINTING for job in queue.jobs):
        return None
    waiting = (job for job in queue.jobs if job.state is JobState.WAITING)
    oldest = next((job for job in waiting if not is_stale(job, now_ms)), None)
    return oldest if oldest is not None and oldest.not_before_ms <= now_ms else None


def is_stale(job: PrintJob, now_ms: int) -> bool:
    """Say whether `job` has waited too long to print without being asked for."""
    return job.stale_at_ms is not None and now_ms >= job.stale_at_ms


def start(queue: PrintQueue, job_id: str) -> PrintQueue:
    """Mark the job as going to the printer. To be kept on disk before the first byte is sent."""
    return _change(queue, job_id, state=JobState.PRINTING)


def settle(queue: PrintQueue, job_id: str, outcome: PrintOutcome, now_ms: int) -> PrintQueue:
    """Write down what became of the job: gone when printed, else its reason and what follows."""
    job = find_job(queue, job_id)
    if job is None:
        return queue
    match outcome:
        case Printed():
            return _out(queue, job)
        case NotPrinted():
            needs_person = outcome.may_be_on_paper or outcome.is_about_job
            wait_ms = RETRY_AFTER_MS[min(job.attempts, len(RETRY_AFTER_MS) - 1)]
            return _change(
                queue,
                job_id,
                state=JobState.NEEDS_PERSON if needs_person else JobState.WAITING,
                attempts=job.attempts + 1,
                not_before_ms=now_ms + wait_ms,
                reason=outcome.reason,
                may_be_on_paper=outcome.may_be_on_paper,
            )
        case _:
            assert_never(outcome)


def retry(queue: PrintQueue, job_id: str) -> PrintQueue:
    """Print the job at the next chance, because a person asked: it neither rests nor is stale."""
    job = find_job(queue, job_id)
    if job is None or job.state is JobState.PRINTING:
        return queue
    return _change(queue, job_id, state=JobState.WAITING, not_before_ms=0, stale_at_ms=None)


def retry_all(queue: PrintQueue, now_ms: int) -> PrintQueue:
    """Let everything that waits for the printer rest no longer.

    What needs a person stays as it is, and so does what has grown stale.
    """
    for job in queue.jobs:
        if job.state is JobState.WAITING and not is_stale(job, now_ms):
            queue = _change(queue, job.job_id, not_before_ms=0)
    return queue


def discard(queue: PrintQueue, job_id: str) -> PrintQueue:
    """Take the job off the list, because a person found it on paper or does not want it.

    What is followed and cannot be on paper passes for no paper: it may be asked for again.
    """
    job = find_job(queue, job_id)
    if job is None or job.state is JobState.PRINTING:
        return queue
    if job.is_followed and not job.may_be_on_paper:
        return withdraw(queue, [job_id])
    return _out(queue, job)


def withdraw(queue: PrintQueue, job_ids: Collection[str]) -> PrintQueue:
    """Forget jobs for which another prints, or nobody does: their ids are free again."""
    left = tuple(
        job for job in queue.jobs if job.job_id not in job_ids or job.state is JobState.PRINTING
    )
    return replace(queue, jobs=left)


def written(queue: PrintQueue, job_ids: Collection[str]) -> PrintQueue:
    """Name no longer what came out and is written down."""
    return replace(
        queue, came_out=tuple(job for job in queue.came_out if job.job_id not in job_ids)
    )


def after_restart(queue: PrintQueue) -> PrintQueue:
    """Return the queue as found at start: what was printing when the till died needs a person."""
    jobs = tuple(
        replace(job, state=JobState.NEEDS_PERSON, reason=_INTERRUPTED, may_be_on_paper=True)
        if job.state is JobState.PRINTING
        else job
        for job in queue.jobs
    )
    return replace(queue, jobs=jobs)


def _out(queue: PrintQueue, job: PrintJob) -> PrintQueue:
    return PrintQueue(
        tuple(other for other in queue.jobs if other.job_id != job.job_id),
        (*queue.printed_ids, job.job_id)[-REMEMBERED_JOBS:],
        (*queue.came_out, job) if job.is_followed else queue.came_out,
    )


def _change(queue: PrintQueue, job_id: str, **fields: object) -> PrintQueue:
    jobs = tuple(replace(job, **fields) if job.job_id == job_id else job for job in queue.jobs)
    return replace(queue, jobs=jobs)
