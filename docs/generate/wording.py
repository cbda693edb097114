"""What the pages say that schemas/ does not: the steps of the guide, how a form is written."""

from __future__ import annotations

STEPS = {
    "Before you start": ("strategy",),
    "1 Goals": ("team", "goal"),
    "2 Research": ("research", "audience", "channel"),
    "3 Rolodex": ("contact", "source"),
    "4 Conversation": ("tactic", "content"),
    "5 Face to face": ("event",),
    "6 Measurement": ("metric", "readings", "campaign", "lead", "policy"),
    "7 Improvement": ("experiment", "review"),
}
"""The kinds in the order of the guide."""

FORMS = {
    "text": "short text",
    "longtext": "text, as long as you like",
    "texts": "list of short texts",
    "id": "id",
    "ids": "list of single words",
    "ref": "id of {refs}",
    "refs": "list of ids, each of {refs}",
    "enum": "one of its [words](#{kind}-words)",
    "enums": "list of its [words](#{kind}-words)",
    "number": "number",
    "integer": "whole number",
    "boolean": "yes or no; in YAML `true` or `false`",
    "date": "date",
    "datetime": "date, or date and time",
    "time": "time of day",
    "period": "date or period",
    "period-range": "[first and last day](#{inner})",
    "duration": "length of time",
    "measure": "[number with its day](#{inner}), or `unknown`",
    "milestones": "list of [numbers with their days](#{inner})",
    "scope": "[channels and audiences](#{inner})",
    "object": "[its own fields](#{inner})",
    "objects": "list, each with [its own fields](#{inner})",
    "url": "web address",
    "path": "path of a file",
    "language": "language code",
    "currency": "currency code",
    "timezone": "time zone",
}
"""How the value of a field is written, by its ``x-form``."""
