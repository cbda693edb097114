"""What ordinary documents call the platforms they are on, and how they say that they are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from smlint.base.text import heading_key
from smlint.plan.found.names.lists import NameLists, alternatives

ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_CLAUSE = re.compile(r"[,.;:(\n]|\s[-–—]\s")
_REMARK = re.compile(r"\s[-–—]\s|[:(,?]\s*")
"""What stands between a channel and what is said of it."""

_HANDLE = re.compile(r"(?<!\w)@[\w.]+|«[^«»]*»|\"[^\"]*\"|\{[^{}]*\}`[^`]*`")
_WORDS = re.compile(r"[^\W_][\w-]*(?:(?<=[Tt]witter)/X)?")
_LEFT_WORDS = 7
_MOST_WORDS = 3
_NEAR = 8
"""So many letters stand at the most between two names of a list."""

_OWN_MEDIA = ("blog", "newsletter", "website", "podcast")
_NOUNS = frozenset({"matrix", "medium", "threads"})
EVERYDAY = frozenset({*_OWN_MEDIA, *_NOUNS, "meetup"})
"""Platforms whose names are everyday words: they count where channels are listed, not elsewhere."""


@dataclass(frozen=True)
class ChannelNames(NameLists):
    """Looks the names of platforms up."""

    def platform(self, text: str) -> str:
        """The platform that a heading or a label names and nothing more: "LinkedIn strategy" is
        ``linkedin``; empty where it names none.
        """
        words = f" {heading_key(_HANDLE.sub(' ', ASIDE.sub(' ', text)))} "
        match = self._platforms.search(words)
        if match is None or not self._are_meant(words):
            return ""
        left = self._platforms.sub("  ", words).split()
        beside = self.of_list("beside_platforms")
        return "" if set(left) - beside else self.tables.platforms[match[1]]

    def _are_meant(self, words: str) -> bool:
        """Whether the names in bare words are meant as such: "Content matrix" and "Growth medium"
        are things of that name, unless they have an account or a room.
        """
        if not self.of_list("room_words").isdisjoint(words.split()):
            return True
        small, begin = self.of_list("prepositions") | self.of_list("joiners"), 0
        for match in self._platforms.finditer(words):
            before = words[begin : match.start()].split()
            if self.tables.platforms[match[1]] in _NOUNS and not small.issuperset(before):
                return False
            begin = match.end()
        return True

    def channel(self, text: str) -> str:
        """The platform that words among channels name: there "Google" is the profile of the house,
        and nothing that one searches with.
        """
        bare = heading_key(_HANDLE.sub(" ", ASIDE.sub(" ", text)))
        return self.platform(text) or self.tables.listed_platforms.get(bare, "")

    def written(self, text: str) -> str:
        """The name of a platform as the heading of its section writes it: "Instagram" of "📷
        Instagram strategy".
        """
        return next((text[start:end] for start, end in self.platforms_in(text)), text.strip())

    def is_of_work(self, heading: str) -> bool:
        """Whether a heading of channels speaks of what is done there too: "Channels and actions".
        Then not all that is listed below it is a channel.
        """
        return self.mentions("tactic_parts", heading)

    def is_letter(self, text: str) -> bool:
        """Whether a name is but a letter: "X" is a platform among channels, elsewhere it may mark
        what is done, or hold the place of something.
        """
        return len(text.strip()) == 1

    def platforms_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the names of platforms stand in running text; "email" is a word of it, and so is
        "x" where no other platform stands beside it.
        """
        found = list(self._named_in(text))
        for at, (start, end) in enumerate(found):
            near = (*found[max(0, at - 1) : at], *found[at + 1 : at + 2])
            if not self.is_letter(text[start:end]) or any(
                self._are_listed(text, *sorted(((start, end), each))) for each in near
            ):
                yield start, end

    def in_brackets(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the platforms stand that brackets list, and nothing else with them: "Social media
        (Instagram, TikTok)".
        """
        for aside in ASIDE.finditer(text):
            for start, end in self.listed_alone(aside[0]):
                yield start + aside.start(), end + aside.start()

    def listed_alone(self, text: str) -> list[tuple[int, int]]:
        """Where the platforms stand in a text that lists them and says nothing else; no places
        where it does.
        """
        found = list(self._named_in(text))
        rest = text
        for start, end in reversed(found):
            rest = f"{rest[:start]} {rest[end:]}"
        small = self.of_list("joiners") | self.of_list("list_words")
        return found if set(heading_key(rest).split()) <= small else []

    def is_rejection(self, text: str) -> bool:
        """Whether what stands beside a channel begins by saying that one does without it: "no
        (looked at in May)", "we have no account there".
        """
        clause = _CLAUSE.split(text)[0]
        return self.named("channel_rejections", clause) or self._lacks_account(clause)

    def is_rejected(self, name: str, value: str = "") -> bool:
        """Whether the name of a channel ("Threads (not used)"), or what is said of it, says so."""
        asides = (each[1:-1] for each in ASIDE.findall(name))
        return any(map(self.is_rejection, (value, *asides)))

    def refuses(self, sentence: str) -> bool:
        """Whether a sentence says no to something; "no" is the Portuguese for "on the"."""
        small = self.of_list("no_refusals")
        words = (each for each in heading_key(sentence).split() if each not in small)
        return self.mentions("refusals", " ".join(words))

    def remark_rejects(self, line: str) -> bool:
        """Whether what a line says behind a channel, or behind what is done there, says that one
        does without it: "Twitter – we left it in 2024", "Open a blog: rejected, no time".
        """
        return self.rejected_up_to(line) >= 0

    def rejected_up_to(self, line: str) -> int:
        """Where the last remark of a line begins that says so, of all that stands before it; -1
        where none does.
        """
        marks = list(_REMARK.finditer(line))
        ends = [*(each.start() for each in marks), len(line)][1:]
        for mark, end in reversed(list(zip(marks, ends, strict=True))):
            said = line[mark.end() : end]
            if self.is_rejection(said) or self.mentions("channel_leavings", _CLAUSE.split(said)[0]):
                return mark.start()
        return -1

    def leaves_out(self, text: str) -> bool:
        """Whether a short line names a channel to say that one does without it: "no Twitter for
        now", "We are leaving YouTube".
        """
        line = text.rstrip(" .")
        if self._begins_with_no(line):
            return True
        if len(line.split()) > _LEFT_WORDS or not any(self.platforms_in(line)):
            return False
        first = heading_key(line).partition(" ")[0]
        refused = first in self.of_list("account_nots") or self._says_only_no(line)
        return refused or self.mentions("channel_leavings", line)

    def is_given_up(self, sentence: str, place: tuple[int, int]) -> bool:
        """Whether a sentence says that the platform in its ``place`` was tried and left: "We tried
        TikTok in 2025, nobody had the time".
        """
        ends = ("trial_ends", "account_nobodies")
        ended = self.refuses(sentence) or any(self.mentions(each, sentence) for each in ends)
        return ended and any(
            max(place[0], start) - min(place[1], end) <= _NEAR
            for start, end in self.places("channel_tryings", sentence)
        )

    def _begins_with_no(self, line: str) -> bool:
        """Whether a line says no to a platform before it says why, and names no other: "TikTok no,
        we have no time for it".
        """
        clause = _CLAUSE.split(line)[0]
        several = len(list(self.platforms_in(line))) > 1
        return any(self.platforms_in(clause)) and not several and self._says_only_no(clause)

    def _says_only_no(self, line: str) -> bool:
        """Whether a line is a platform's name with a "no", and nothing but small words beside them:
        "vorerst kein TikTok", "TikTok, not for now".
        """
        for start, end in reversed(list(self.platforms_in(line))):
            line = f"{line[:start]} {line[end:]}"
        nots, words = self.of_list("account_nots"), set(heading_key(line).split())
        small = self.of_list("account_fillers") | self.of_list("account_words")
        return not nots.isdisjoint(words) and words <= nots | small

    def _lacks_account(self, clause: str) -> bool:
        """Whether words say that there is no account, or that it is not used, and nothing more:
        "not only for the young" says something else.
        """
        nots, uses = self.of_list("account_nots"), self.of_list("account_words")
        nobodies = self.of_list("account_nobodies")
        words = {each for each in heading_key(clause).split() if not each.isdigit()}
        if not words & (uses - nobodies):
            nobodies = frozenset()  # "nobody" alone says who answers for it
        if words.isdisjoint(nots | nobodies):
            return False
        return words <= nots | nobodies | uses | self.of_list("account_fillers")

    def _named_in(self, text: str) -> Iterator[tuple[int, int]]:
        words = list(_WORDS.finditer(text))
        places = [each.span() for each in words]
        end = 0
        for at, (start, _end) in enumerate(places):
            if start < end:
                continue
            for last in reversed(places[at : at + _MOST_WORDS]):
                if self._is_written(text[start : last[1]]):
                    end = last[1]
                    yield start, end
                    break

    def _is_written(self, name: str) -> bool:
        """Whether a name is one of a platform, with the capitals of a name: "Google Maps",
        "WhatsApp-Kanal".
        """
        words = name.split(" ")
        known = self.tables.platforms.get(heading_key(name), "")
        if len(words) == 1:
            known = known or (self.platform(name) if "-" in name else "")
            return bool(known) and (name[0].isupper() or known in _OWN_MEDIA)
        named = (_WORDS.fullmatch(each) and each[0].isupper() for each in words)
        return bool(known) and (known == "newsletter" or all(named))

    def _are_listed(self, text: str, first: tuple[int, int], last: tuple[int, int]) -> bool:
        """Whether nothing but a comma, a stroke or "and a" stands between two names."""
        between = text[first[1] : last[0]]
        small = self.of_list("joiners") | self.of_list("leading_articles")
        return len(between) <= _NEAR and set(heading_key(between).split()) <= small

    @cached_property
    def _platforms(self) -> re.Pattern[str]:
        return re.compile(rf"(?<= )({alternatives(frozenset(self.tables.platforms))})(?= )")
