"""The frozen settings of a run. Only the model: reading smlint.yaml is the engine's work."""

from smlint.config.settings import Exemption as Exemption
from smlint.config.settings import Headings as Headings
from smlint.config.settings import Settings as Settings
from smlint.config.settings import WordChange as WordChange
