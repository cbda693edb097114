"""The kinds of a plan as data, in the order of the guide, each with how it is read.

A class holds what rules judge; every other field is still there in its ``origin``.
"""

from smlint.plan.kinds.cycle import Campaign as Campaign
from smlint.plan.kinds.cycle import Event as Event
from smlint.plan.kinds.cycle import Experiment as Experiment
from smlint.plan.kinds.cycle import Policy as Policy
from smlint.plan.kinds.cycle import Review as Review
from smlint.plan.kinds.goals import Goal as Goal
from smlint.plan.kinds.goals import Metric as Metric
from smlint.plan.kinds.goals import Objective as Objective
from smlint.plan.kinds.goals import Person as Person
from smlint.plan.kinds.goals import Readings as Readings
from smlint.plan.kinds.goals import Strategy as Strategy
from smlint.plan.kinds.people import Audience as Audience
from smlint.plan.kinds.people import Channel as Channel
from smlint.plan.kinds.people import Contact as Contact
from smlint.plan.kinds.people import Content as Content
from smlint.plan.kinds.people import Lead as Lead
from smlint.plan.kinds.people import QuietHours as QuietHours
from smlint.plan.kinds.people import Research as Research
from smlint.plan.kinds.people import Source as Source
from smlint.plan.kinds.people import Tactic as Tactic
