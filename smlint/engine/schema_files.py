"""The schemas that stand beside a plan, so that an editor can help who writes in it."""

from __future__ import annotations

import json

from smlint.schema.bundle import bundled
from smlint.schema.store import Schemas
from smlint.source.discover import SCHEMAS


def schema_file(kind: str, schemas: Schemas) -> tuple[str, str]:
    """The path below the plan, and the text, of the schema of a kind."""
    text = json.dumps(bundled(schemas, kind), ensure_ascii=False, indent=2)
    return f"{SCHEMAS}/{kind}.schema.json", f"{text}\n"
