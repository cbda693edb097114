"""From observations to findings: what the rule and the settings decide is added here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from smlint.base.finding import Finding, Observation, Severity
from smlint.config.settings import Settings
from smlint.engine.force import in_force, newer, off_in, severities, switched_off
from smlint.engine.shipped import Shipped
from smlint.engine.silence import silence
from smlint.plan.graph import Plan
from smlint.plan.parts import Part
from smlint.rules.book import RuleBook
from smlint.rules.definition import Message
from smlint.syntax.document import Form


@dataclass(frozen=True, slots=True)
class Ranker:
    """Ranks the observations of one plan. What is wrong with its own rules (``own``, their files)
    is told whatever was selected: else a rule that does not work would look like one that finds
    nothing. ``found`` are the files read as found, whether they hold a strategy or not.
    """

    plan: Plan
    settings: Settings
    shipped: Shipped
    own: frozenset[str] = frozenset()
    found: frozenset[str] = frozenset()

    @property
    def book(self) -> RuleBook:
        """The rules, by which it is ranked."""
        return self.shipped.rules

    def rank(self, observations: Iterable[Observation]) -> tuple[Finding, ...]:
        """Findings of the rules in force, in the order of reports, each counted among its likes."""
        force = {rule.id for rule in in_force(self.settings, self.book)}
        ignored = switched_off(self.settings, self.book)
        given = severities(self.settings, self.book)
        advising = newer(self.settings, self.book)
        findings: list[Finding] = []
        off: dict[str, frozenset[str]] = {}
        for each in observations:
            rule = self.book[each.rule]
            path = each.span.path
            if path not in off:
                off[path] = off_in(path, self.settings, self.book)
            speaks = rule.id in force or (path in self.own and rule.id not in ignored)
            if speaks and rule.id not in off[path]:
                message = rule.messages[each.message]
                found = self.finding(each, rule.id, message, given.get(rule.id))
                advice = advising.get(rule.id, "")
                findings.append(replace(found, new_in=advice) if advice else found)
        told = silence(set_apart(findings), self.plan, self.book, self.shipped.model)
        return numbered(sorted(told, key=lambda finding: finding.order))

    def finding(
        self, seen: Observation, rule: str, message: Message, given: Severity | None
    ) -> Finding:
        """One observation as a finding."""
        part = self.plan.part_about(seen.span, seen.base)
        severity = message.severity if given is None else given
        if self.gentle(part, seen.span.path):
            severity = min(severity, Severity.WARNING)
        subject, anchor = seen.subject, seen.anchor
        if part is not None and not subject:
            entity = part.innermost(seen.pointer)
            subject = "" if entity is None else entity.subject
        pointer = seen.pointer if part is None else (*part.document.base, *seen.pointer)
        return Finding(
            rule=rule,
            name=seen.rule,
            severity=severity,
            span=seen.span,
            message=seen.message,
            pointer=pointer,
            subject=subject,
            anchor=anchor,
            args=seen.args,
            identity=tuple(name for name in message.identify if name in seen.args),
            related=seen.related,
        )

    def gentle(self, part: Part | None, path: str) -> bool:
        """A document read as found is never failed, unless somebody chose a profile for it."""
        found = path in self.found if part is None else part.document.form is Form.FOUND
        return found and not self.settings.profile_named


def numbered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Count findings that are alike, so that each has a fingerprint of its own."""
    counts: Counter[tuple[str, ...]] = Counter()
    numbered_findings = []
    for finding in findings:
        likeness = finding.likeness
        numbered_findings.append(replace(finding, occurrence=counts[likeness]))
        counts[likeness] += 1
    return tuple(numbered_findings)


def set_apart(findings: Iterable[Finding]) -> list[Finding]:
    """Leave out what is said twice of one place in the words that tell findings apart."""
    seen = set()
    kept = []
    for finding in findings:
        same = (finding.likeness, finding.span, finding.pointer)
        if same not in seen:
            seen.add(same)
            kept.append(finding)
    return kept
