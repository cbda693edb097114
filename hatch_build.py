"""Compiles rules/ to one data file when a wheel is built.

So that a start reads one JSON file, not a YAML file for each rule. A wheel is never built from
rules that break their own schema.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface[Any]):
    """Adds smlint/_data/rules.json to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from smlint.rules.load import compile_rules  # noqa: PLC0415 (from the tree being built)

        target = Path(mkdtemp()) / "rules.json"
        compiled = json.dumps(compile_rules(root / "rules"), ensure_ascii=False, sort_keys=True)
        target.write_text(compiled, encoding="utf-8")
        build_data["force_include"][str(target)] = "smlint/_data/rules.json"
