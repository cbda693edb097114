"""What the labels and codes of lines announce: "Objective 2:", "KR 1.1", "Key metrics:"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.lists import NameLists, ends_in, is_compound

_CODE = re.compile(r"(?P<letters>[^\W\d_]+)[ -]?[0-9]{1,2}(?:[ .][0-9]{1,2})*")
_NUMBERED = re.compile(
    r"(?:^|\s+)(?:(?:no?|nr|num|αρ) )?(?:[a-zα-ω]?[0-9]{1,2}[a-fα-ζ]?(?: (?:[0-9]{1,2}|[a-fα-ζ]))*"
    r"|[ivx]{1,4}(?: (?:[0-9]{1,2}|[ivx]{1,4}|[a-f]))*|[a-fα-ζ](?: [0-9]{1,2})*)$"
)
_OF_TIME = re.compile(r"\s+(?:20[0-9]{2}|q[1-4]|h[12])$")
_CODE_LETTERS = 3
_LABEL_WORDS = 4
_COUNTED_ASIDE = re.compile(r"\s*\([^()]*[0-9][^()]*\)\s*$")
"""Which season or week a label is for: "Goal (season 1)"."""

_LABEL_STOPS = ("goal_label_stops", "not_plan_goals", "other_sections", "never")


@dataclass(frozen=True)
class LabelNames(NameLists):
    """Tells it, and what is left of a label without its number and its time."""

    def is_goal_label(self, text: str) -> bool:
        """Whether a label announces a goal: "Objective", "Primary goal 2", "O1", "Goal of the
        launch (season 1)".
        """
        bare = _COUNTED_ASIDE.sub(" ", text)
        return self._is_label(bare, "goal_labels", "goal_codes") or self._leads_label(bare)

    def is_result_label(self, text: str) -> bool:
        """Whether a label announces a key result: "Key result", "KR 1.1"."""
        return self._is_label(text, "result_labels", "result_codes")

    def is_numbers_label(self, text: str) -> bool:
        """Whether a label stands before several metrics: "Key metrics", "KPIs phase 1"."""
        single = self.of_list("target_labels") | self.of_list("metric_labels")
        key = self.undated_label(heading_key(text))
        words = [word for word in key.split() if word not in self.of_list("filler")]
        named = {key, " ".join(words)} & self.of_list("number_sections")
        return bool(named - single)

    def is_code(self, text: str) -> bool:
        """Whether a label is a letter or two with a number: "M1", "KR 1.1"."""
        code = _CODE.fullmatch(heading_key(text))
        return code is not None and len(code["letters"]) <= _CODE_LETTERS

    def undated_label(self, key: str) -> str:
        """A label without its number and its time: "Objective week 2", "Goals for 2027"."""
        units, stops = self.of_list("time_units"), self.of_list("prepositions")
        words = _NUMBERED.sub("", _OF_TIME.sub("", key)).split()
        counted = len(key.split()) > len(words)
        words = words if counted else self.without_unit(words)
        while counted and len(words) > 1 and words[-1] in units | stops:
            words.pop()
        return " ".join(words)

    def without_unit(self, words: list[str]) -> list[str]:
        """Words without the time at their end that they are of: "Goal of the year", "Obiettivo
        dell'anno", «Στόχος τριμήνου».
        """
        small = self.of_list("prepositions") | self.of_list("leading_articles")
        at = len(words) - 1
        if at > 0 and words[at] in self.of_list("timed_names") and words[at - 1] not in small:
            return words[:at]
        if at < 1 or words[at] not in self.of_list("time_units"):
            return words
        while at > 1 and words[at - 1] in small:
            at -= 1
        return words[:at] if at < len(words) - 1 else words

    def _is_label(self, text: str, labels: str, codes: str) -> bool:
        key = heading_key(text)
        if self.mentions("goal_label_stops", key):
            return False
        code = _CODE.fullmatch(key)
        if code is not None and code["letters"] in self.of_list(codes):
            return True
        bare = self.undated_label(key)
        known = ends_in(bare, self.of_list(labels)) or (
            labels == "goal_labels" and is_compound(bare, self.of_list("goal_endings"))
        )
        return known and len(bare.split()) <= _LABEL_WORDS

    def _leads_label(self, text: str) -> bool:
        """Whether a label begins with a goal and goes on to say which: "Meta de fondo", "Στόχος
        εκκίνησης"; not with what is none of the plan's, "Goal of the post".
        """
        small = self.of_list("leading_articles") | self.of_list("filler")
        words = heading_key(text).split()
        while len(words) > 1 and words[0] in small:
            words = words[1:]
        if not 1 < len(words) <= _LABEL_WORDS:
            return False
        led = words[1] in self.of_list("prepositions") and words[0] in self.of_list("goal_labels")
        others = self.of_list("goal_title_stops") - self.of_list("begun_words")
        stopped = any(self.mentions(each, " ".join(words[1:])) for each in _LABEL_STOPS)
        stopped = stopped or not others.isdisjoint(words[1:])
        return (led or words[0] in self.of_list("leading_goals")) and not stopped
