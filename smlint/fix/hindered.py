"""Why something is not edited that one would know how to mend."""

from __future__ import annotations

BESIDE = "refused.comment-beside"
FILLED = "refused.filled"
NO_PLACE = "refused.no-place"
SHARED = "refused.shared"
WRITTEN_SO = "refused.written-so"


class Hindered(Exception):  # noqa: N818 - no error: an answer that ends every step on the way
    """It cannot be edited without a guess, or without touching more; the reason is a key of the
    catalogue.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
