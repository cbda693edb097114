"""Goals in bullets, labelled lines and headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from smlint.base.span import Span
from smlint.plan.found.lines.sections import Role
from smlint.plan.found.lines.sentences import sentences
from smlint.plan.found.lines.within import Within
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.names.labels import Labels, up_to_mark
from smlint.plan.found.words.goal import Goal, note_reached
from smlint.plan.found.words.prose import lines, measure_alone, topic_and_rest
from smlint.plan.found.words.reading import Words
from smlint.plan.structured.cell_words import labelled
from smlint.source.text import Text
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Block, Bullets, Item, Paragraph, Prose

ATTRIBUTES = ("target", "baseline", "metric", "due", "owner")
_DASHED = re.compile(r"^(?P<label>[^–—\n]{1,30}?)\s+[-–—]\s+(?P<value>\S.*)$", re.DOTALL)
_CODED = re.compile(
    r"^(?P<label>[^\W\d_]{1,3}[ -]?[0-9]{1,2}(?:\.[0-9]{1,2})*)[.)]?\s+(?P<value>\S.*)$", re.DOTALL
)
_POINTED = re.compile(
    r"^(?P<label>[^\W\d_][^\n.:]{1,30}?\s(?:[nN][°ºo.]{1,2}\s?)?(?:[^\W\d_]?[0-9]{1,2}(?:\.[0-9]{1,2})*"
    r"|[A-HΑ-Θ]|[IVX]{1,4}))[.)]\s+(?P<value>\S.*)$",
    re.DOTALL,
)
_LINK_ONLY = re.compile(
    r"\s*(?:[-*+]|[0-9]{1,9}[.)])\s+(?:\[[ xX]\]\s+)?"
    r"(?:!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|<?https?://\S+)\W*"
)
_MEASURE = re.compile(r"[^\W\d_](?:[^.;:,→\d\n–—-]|(?<=\w)-(?=[^\W\d]))*(?<!\s)")
"""What is counted: the words up to the first number or mark; a hyphen within a word is none."""

_MEASURE_WORDS = 14
_GROUP_WORDS = 4
_SENTENCE_WORDS = 12
_DEEPEST = 3
_HEADING_WORDS = 16
_FEW = 2


@dataclass(frozen=True, slots=True)
class Place:
    """Where lines stand: what their headings make of them, and the time these give."""

    role: Role
    time: ScalarNode | None
    posts: bool = False
    """Beside labels of posts or advertisements, where "Goal:" is the purpose of one of them."""

    @property
    def announces(self) -> bool:
        """Whether a label "Goal:" here announces a goal of the plan."""
        return self.role is not Role.NEVER and not self.posts


@dataclass(frozen=True, slots=True)
class Lines:
    """Reads lines."""

    text: Text
    words: Words

    @property
    def names(self) -> FoundNames:
        """The names of labels."""
        return self.words.names

    def split(self, prose: Prose) -> tuple[Prose | None, Prose]:
        """A line's label and what it says: at the colon, after a goal's label also at a dash, after
        its number at a point ("Goal 1. More visits"), after a code ("KR 1.1") at a blank.
        """
        label, value = labelled(prose)
        within = None if label is None else self._said_before(prose, len(label.text))
        if label is not None and within is None:
            return label, value
        for pattern in (_DASHED, _POINTED, _CODED) if within is None else (within,):
            match = pattern.match(prose.text)
            if match is not None and self.announced(match["label"]):
                return prose.slice(*match.span("label")), prose.slice(*match.span("value"))
        return None, prose

    def _said_before(self, prose: Prose, end: int) -> re.Pattern[str] | None:
        """The pattern of a code that begins a line whose colon belongs to another label: "KR 1.1
        Orders from 85 to 200 (owner: Tom)".
        """
        for pattern in (_POINTED, _CODED):
            match = pattern.match(prose.text)
            if match is not None and match.end("label") < end and self.announced(match["label"]):
                return pattern
        return None

    def announced(self, label: str) -> str:
        """``goal`` or ``result`` for a label that announces one, be it with its time: "Goal for
        March 2027"; else empty.
        """
        if self.names.is_result_label(label):
            return "result"
        if self.names.is_goal_label(label):
            return "goal"
        dated = any(self.names.mentions(each, label) for each in ("goal_labels", "result_labels"))
        bare = self.words.times.undated(label) if dated else label
        return self.announced(bare) if len(bare) < len(label) else ""

    def at(self, place: Place, label: Prose) -> Place:
        """Where a line stands whose label gives a time: "Goal 2027"."""
        time = self.words.times.of_heading(label)
        if time is None or not time.text:
            return place
        return Place(place.role, self.words.cells.text(time), place.posts)

    def attribute(self, label: str) -> str:
        """The field of a goal that a label names; empty for none."""
        return next((each for each in ATTRIBUTES if self.names.named(f"{each}_labels", label)), "")

    def goal(self, prose: Prose, span: Span, place: Place, *, asked: bool = False) -> Goal | None:
        """A goal in these words; ``asked``: a label calls them one, so they may be a question."""
        told = [each for each in Labels(self.names).told(prose) if self.attribute(each.label.text)]
        ends = (each.start for each in told if each.start and not each.amid)
        cut = next(ends, len(prose.text))
        goal = self.words.goal(prose.slice(0, cut), span, asked=asked)
        if goal is not None:
            goal.context = place.time
            self._drop_pace(goal)
            for each in told:
                if each.start:
                    self.put(goal, each.label, each.value)
        return goal

    def _drop_pace(self, goal: Goal) -> None:
        """Take away a time that only says how soon people do something, where one stands around."""
        due = goal.fields.get("due")
        sentence = self.words.sentence(goal.words)
        paced = due is not None and self.words.ends.is_pace(sentence, due[1].text)
        if paced and goal.context is not None:
            del goal.fields["due"]

    def listed(self, bullets: Bullets, place: Place, depth: int = 0) -> Iterator[Goal]:
        """The goals in a list that stands for itself; a key result belongs to the objective
        before it.
        """
        open_goal: Goal | None = None
        inner = self._beside_posts(bullets, place)
        alike = self.are_alike([_lists(item) for item in bullets.items])
        for item in bullets.items:
            label, value = self.split(item.prose)
            announced = "" if label is None else self.announced(label.text)
            if label is not None and announced and value.text:
                goal = self._announced(item, value, self.at(inner, label))
                if goal is None:
                    continue
                if announced == "result" and open_goal is not None:
                    open_goal.results.append(goal)
                    continue
                open_goal = goal if announced == "goal" else open_goal
                yield goal
            elif open_goal is not None and label is not None and self.put(open_goal, label, value):
                continue
            elif self._is_group(item, value if label is not None else None):
                yield from self._grouped(item, inner, depth)
            else:
                yield from self._plain(item, label, value, inner, alike=alike)

    def below(self, goal: Goal, blocks: tuple[Block, ...], place: Place, *, results: bool) -> None:
        """What stands below a goal: its fields, its key results, steps that carry a number.

        ``results`` says that all of a list are key results.
        """
        within = Within(self.text.line(goal.span.start.line))
        for block in blocks:
            if not isinstance(block, Bullets):
                continue
            fields = Counter(self._field(item) for item in block.items)
            every = results or self.are_steps(block)
            for item in block.items:
                counted = within.words(item.prose)
                if counted is not None:
                    aim = self.goal(counted, self._line(item), place)
                    goal.results += [] if aim is None else [aim]
                    continue
                label, value = self.split(item.prose)
                if label is not None and self.names.says_done(label.text):
                    self._done(goal, item, value, place)
                    continue
                field = self._field(item)
                several = bool(field) and fields[field] > 1
                if label is not None and not several and self.put(goal, label, value):
                    continue
                if several and label is not None:
                    result = self.goal(value, self._line(item), place)
                else:
                    result = self._result(item, label, value, place, results=every)
                if result is not None:
                    goal.results.append(result)

    def _done(self, goal: Goal, item: Item, value: Prose, place: Place) -> None:
        """What a bullet says of when the goal above is reached; numbers in it are its results."""
        firsts = (value, *lines(item.blocks))
        said = next((each for each in firsts if not self.words.is_slot(each.text)), None)
        if said is not None:
            note_reached(goal, self.words.cells.text(said))
            inner = (each for each in item.blocks if isinstance(each, Bullets))
            steps = (each for block in inner for each in block.items if self._is_step(each.prose))
            results = (self.goal(each.prose, self._line(each), place) for each in steps)
            goal.results += [each for each in results if each is not None]

    def _field(self, item: Item) -> str:
        """The field of a goal that a bullet's label names; empty for none."""
        label, _value = self.split(item.prose)
        return "" if label is None else self.attribute(label.text)

    def are_steps(self, bullets: Bullets) -> bool:
        """Whether most bullets of a list below a goal carry a number to reach: then all of them
        are its results.
        """
        plain = [item.prose for item in bullets.items if not self._field(item)]
        return len(plain) > 1 and sum(map(self._is_step, plain)) * _FEW >= len(plain)

    def are_alike(self, groups: Sequence[Sequence[Bullets]]) -> bool:
        """Whether goals are treated alike: below most of those that have a list it holds steps that
        carry a number. Then the others are steps too, however they are put; one line alone may be
        a remark.
        """
        listed = [group for group in groups if group]
        steps = sum(any(map(self.are_steps, group)) for group in listed)
        return steps > 1 and steps * _FEW >= len(listed)

    def put(self, goal: Goal, label: Prose, value: Prose) -> bool:
        """Note what a label says of a goal; false where the label is none of a goal's fields."""
        name = self.attribute(label.text)
        if not name:
            return False
        if name == "metric" and self.words.is_step(value):
            result = self.goal(value, value.span, Place(Role.GOALS, goal.context))
            goal.results += [] if result is None else [result]
            return True
        if name == "metric":
            value = self._metric(goal, value)
        goal.fields.pop(name, None)
        if self.words.is_slot(value.text):
            goal.put(name, self.words.open.mark(value), label.span)
        elif name in ("target", "baseline"):
            node = self.words.value(value, last=name == "target", about=goal.words.text)
            goal.put(name, node, label.span)
            if name == "target":
                self.words.read_due(goal, value)
            else:
                goal.since = self.words.day(value)
        else:
            named = self.words.counting.thing(value) if name == "metric" else value
            node = self.words.cells.text(named)
            if name == "due":
                node = self.words.cells.text(self.words.ends.alone(value))
            elif name == "owner":
                node = self.words.owner(up_to_mark(value)) or node
            goal.put(name, node, label.span)
        return True

    def _metric(self, goal: Goal, value: Prose) -> Prose:
        """What a label names as measured; of a sentence behind it the goal's numbers are taken:
        "Measure: members. Today 64, by the end of 2027 we want 110".
        """
        named = measure_alone(value)
        rest = value.slice(len(named.text) + 1, len(value.text))
        if named is value or self.words.target(rest) is None:
            return value
        self.words.read_numbers(goal, rest, alone=True)
        self.words.read_due(goal, rest)
        return named

    def says_how_known(self, label: str) -> bool:
        """Whether a label leads to how one will know that the goal above is reached."""
        return not self.attribute(label) and (
            self.names.asks_for_numbers(label) or self.names.says_done(label)
        )

    def note_known(self, goal: Goal, value: Prose) -> None:
        """Note what is said of how one will know: what is counted, and of the last sentence that
        names a number to reach how much and by when.
        """
        told = list(sentences(value))
        wanted = [each for each in told if self._wants(each)]
        named = _MEASURE.match(value.text)
        if named is not None and len(named[0].split()) <= _MEASURE_WORDS:
            goal.put("metric", self.words.cells.text(value.slice(*named.span())))
        if wanted:
            goal.fields.pop("target", None)
            self.words.read_numbers(goal, wanted[-1], alone=True)
            self.words.read_due(goal, wanted[-1])

    def _wants(self, prose: Prose) -> bool:
        """Whether a sentence names a number to reach, and not how it is today alone."""
        target = self.words.target(prose)
        return target is not None and not (
            len(self.words.sentence(prose).numbers) == 1
            and self.says_how_it_is(prose, target.start)
        )

    def labels(self, blocks: tuple[Block, ...]) -> list[str]:
        """The labels of the lines right below a heading."""
        found = []
        for prose in lines(blocks):
            label, _value = labelled(prose)
            if label is not None:
                found.append(label.text)
        return found

    def beside_posts(self, labels: list[str]) -> bool:
        """Whether labels are those of a post or an advertisement."""
        return sum(self.names.named("post_labels", label) for label in labels) >= _FEW

    def _beside_posts(self, bullets: Bullets, place: Place) -> Place:
        posts = place.posts or self.beside_posts(self.labels((bullets,)))
        return Place(place.role, place.time, posts)

    def _announced(self, item: Item, value: Prose, place: Place) -> Goal | None:
        if not place.announces:
            return None
        goal = self._ticked(item, self.goal(value, self._line(item), place, asked=True))
        if goal is not None:
            self.below(goal, item.blocks, place, results=False)
        return goal

    def _grouped(self, item: Item, place: Place, depth: int) -> Iterator[Goal]:
        """Bullets below a bullet that is their heading: "Short term:", "Instagram"."""
        words = item.prose.text
        never = place.role is Role.NEVER or self.names.mentions("never", words)
        other = self.names.mentions("other_sections", words)
        goals = self.names.ends_goal(words) and not self.names.mentions("not_goals", words)
        role = Role.NEVER if never else Role.OTHER if other else place.role
        time = self.words.times.of_heading(item.prose)
        node = place.time if time is None else self.words.cells.text(time)
        inner = Place(Role.GOALS if goals and not never else role, node, place.posts)
        for block in item.blocks:
            if isinstance(block, Bullets) and depth < _DEEPEST:
                yield from self.listed(block, inner, depth + 1)

    def _plain(
        self, item: Item, label: Prose | None, value: Prose, place: Place, *, alike: bool
    ) -> Iterator[Goal]:
        """A bullet without a goal's label: one by its section; ``alike``: what stands below it and
        those beside it are key results.
        """
        if place.role not in (Role.GOALS, Role.NUMBERS) or place.posts:
            return
        prose = item.prose
        if label is not None and self.attribute(label.text) == "target":
            if not self.words.is_measured(value):
                return
            prose = value
        elif label is not None and not self._may_lead_goal(label.text):
            return
        if self._is_kind_of_campaign(prose):
            return
        numbers = place.role is Role.NUMBERS
        aside = self.words.aside_target(prose) if numbers else None
        measured = aside is not None or self.words.is_measured(prose)
        if (numbers and not measured) or self._is_link(item):
            return
        topic, prose = self._called(prose)
        goal = self._ticked(item, self.goal(prose, self._line(item), place))
        if goal is not None:
            goal.counted = numbers
            goal.put("title", topic)
            goal.put("target", aside)
            goal.put("metric", self.words.measure(prose) if numbers else None)
            several = any(len(each.items) > 1 for each in _lists(item))
            self.below(goal, item.blocks, place, results=alike and several)
            yield goal

    def _called(self, prose: Prose) -> tuple[ScalarNode | None, Prose]:
        """What a bullet in bold calls the goal that it says behind that: "**Reach.** From 3 to 5 by
        June"; without such words the bullet as it is.
        """
        found = topic_and_rest(prose, self.words.cells.source)
        if found is None or prose.text[len(found[0].text)] != "." or not found[1].text[0].isalpha():
            return None, prose
        topic, said = found
        told = self.words.target(said) is None or bool(self.names.platform(topic.text))
        return (None, prose) if told else (self.words.cells.text(topic), said)

    def _is_kind_of_campaign(self, prose: Prose) -> bool:
        """Whether a bullet says what campaigns of a kind are for: "Awareness campaigns seek to"."""
        words = prose.text.split()
        begin = " ".join(words[:_GROUP_WORDS])
        return len(words) > _SENTENCE_WORDS and self.names.mentions("campaign_words", begin)

    def _may_lead_goal(self, label: str) -> bool:
        other = self.names.named("other_labels", label) or self.names.named("post_labels", label)
        return not other and not self.attribute(label)

    def _result(
        self, item: Item, label: Prose | None, value: Prose, place: Place, *, results: bool
    ) -> Goal | None:
        if label is not None and self.announced(label.text):
            told = self.at(place, label)
            goal = self.goal(value, self._line(item), told, asked=True) if value.text else None
            return self._ticked(item, goal)
        if label is not None and not self._may_lead_goal(label.text):
            return None
        steps = self._is_step(item.prose)
        if self._is_link(item) or not (results or steps):
            return None
        return self._ticked(item, self.goal(item.prose, self._line(item), place))

    def _ticked(self, item: Item, goal: Goal | None) -> Goal | None:
        """A goal, and that it is done where its box is ticked: then it needs no number."""
        if goal is not None and item.checked and "target" not in goal.fields:
            self.words.note_work(goal)
        return goal

    def is_aim(self, prose: Prose) -> bool:
        """Whether a sentence says how much is wanted, and by when or from where."""
        sentence = self.words.sentence(prose)
        target = self.words.target(prose, sentence)
        if target is None or sentence.rates:
            return False
        dated = sentence.due is not None
        if not dated and len(sentence.numbers) == 1 and self.says_how_it_is(prose, target.start):
            return False
        return dated or target.number.percent or self.words.is_measured(prose)

    def says_how_far(self, prose: Prose) -> bool:
        """Whether the only sentence below a goal says how many, of how many, or by when."""
        sentence = self.words.sentence(prose)
        target = self.words.target(prose, sentence)
        if sentence.due is not None or target is None or target.rank:
            return sentence.due is not None
        stands = self.says_how_it_is(prose, target.start)
        return not stands and bool(target.noun or target.number.percent)

    def says_how_it_is(self, prose: Prose, end: int) -> bool:
        """Whether words before a number say how it is today: "We have about 2,900 members"."""
        return self.names.mentions("standing_words", prose.text[:end])

    def _is_step(self, prose: Prose) -> bool:
        """Whether words below a goal carry a number to reach or a deadline."""
        sentence = self.words.sentence(prose)
        target = self.words.target(prose)
        share = target is not None and target.number.percent
        measured = (share or self.words.is_measured(prose)) and not sentence.rates
        return sentence.due is not None or measured

    def _is_group(self, item: Item, value: Prose | None) -> bool:
        if not any(isinstance(block, Bullets) for block in item.blocks):
            return False
        words = item.prose.text
        headed = (value is not None and not value.text) or item.label_end >= len(words)
        return headed and len(words.split()) <= _GROUP_WORDS

    def _is_link(self, item: Item) -> bool:
        return _LINK_ONLY.fullmatch(self.text.line(item.span.start.line)) is not None

    def _line(self, item: Item) -> Span:
        return Span(item.span.path, item.span.start, item.prose.span.end)


def _lists(item: Item) -> list[Bullets]:
    return [block for block in item.blocks if isinstance(block, Bullets)]


def is_statement(paragraph: Paragraph) -> bool:
    """Whether a line in bold says something and is no heading: a sentence, or a long one."""
    words = paragraph.prose.text.rstrip()
    return words.endswith((".", "!")) or len(words.split()) > _HEADING_WORDS
