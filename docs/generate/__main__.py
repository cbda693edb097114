"""``python -m docs.generate``: write again every page that is made from something else."""

from __future__ import annotations

import json
import re
from pathlib import Path

from docs.generate.format import page
from docs.generate.own_rules import own_rules_page
from docs.generate.picture import COMMAND, terminal
from docs.generate.rules import rule_pages
from docs.generate.settings import settings_page
from docs.generate.svg import picture, plain
from smlint.engine.shipped import shipped

ROOT = Path(__file__).resolve().parents[2]

_BLOCK = re.compile(r"(<!-- picture: [^>]* -->\n).*?(<!-- /picture -->)", re.DOTALL)


def pages() -> dict[str, str]:
    """Each page's path from the top of the repository, and what it must hold."""
    schemas = {
        path.name: json.loads(path.read_text(encoding="utf-8"))
        for path in (ROOT / "schemas").glob("*.schema.json")
    }
    intro, settings, own, own_end = (
        (ROOT / "docs" / "generate" / f"{name}.md").read_text(encoding="utf-8")
        for name in ("format-intro", "settings-intro", "own-rules-intro", "own-rules-end")
    )
    rules = {rule.id: rule.name for rule in shipped().rules}
    book = shipped().rules
    shown = terminal(ROOT / "example-plan")
    return {
        "docs/format.md": page(schemas, intro, rules),
        "docs/settings.md": settings_page(schemas["settings.schema.json"], settings),
        "docs/own-rules.md": own_rules_page(schemas["rule.schema.json"], own, own_end),
        **dict(rule_pages(book)),
        "docs/check.svg": picture(shown, f"What {COMMAND} prints"),
        "README.md": _readme(
            (ROOT / "README.md").read_text(encoding="utf-8"), plain(shown).strip()
        ),
    }


def _readme(text: str, told: str) -> str:
    """The README with the picture, and with its words for those who cannot see it."""
    block = f"""\
![Two faults, each with its place, why it matters and what to write](docs/check.svg)

<details>
<summary>The same as text</summary>

```text
{told}
```

</details>
"""
    return _BLOCK.sub(lambda found: f"{found[1]}{block}{found[2]}", text)


if __name__ == "__main__":
    for name, text in pages().items():
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_text(text, encoding="utf-8", newline="\n")
