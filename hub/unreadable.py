"""A request that a door cannot read is told so, and none of what it holds is said back.

The library answers with the value itself: what comes from a stranger would go into an answer, and
where it is no text that can be written (half of a surrogate pair), into the log of a crash.
"""

from typing import Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse

UNREADABLE: Final = 422


def tell_unreadable(app: FastAPI) -> None:
    """Have an application answer by which field is wrong and how."""
    app.add_exception_handler(RequestValidationError, _unreadable)


async def _unreadable(_request: Request, error: Exception) -> JSONResponse:
    found = error.errors() if isinstance(error, RequestValidationError) else []
    told = [{"loc": each["loc"], "msg": each["type"], "type": each["type"]} for each in found]
    return JSONResponse({"detail": told}, UNREADABLE)
