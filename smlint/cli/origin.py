"""Where this smlint was installed from, for those who install it once more: a hook, a job."""

from __future__ import annotations

import json
from contextlib import suppress
from importlib import metadata
from urllib.parse import urlsplit

from smlint.report.files.wiring import Origin


def origin() -> Origin | None:
    """The repository and the commit; None where that cannot be told, or where the address is good
    for one machine or one person alone.
    """
    try:
        told = metadata.distribution("smlint").read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        return None
    found = None
    with suppress(ValueError, AttributeError):
        found = json.loads(told or "{}")
    return _of(found) if isinstance(found, dict) else None


def _of(found: dict[str, object]) -> Origin | None:
    """PEP 610: ``{"url": ..., "vcs_info": {"vcs": "git", "commit_id": ...}}``."""
    vcs, url = found.get("vcs_info"), found.get("url")
    commit = vcs.get("commit_id") if isinstance(vcs, dict) else None
    if not isinstance(url, str) or not isinstance(commit, str):
        return None
    where = urlsplit(url)
    is_public = where.scheme == "https" and bool(where.hostname) and "@" not in where.netloc
    return Origin(url, commit) if is_public else None
