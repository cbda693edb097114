"""The frozen settings of a run. Only the model: reading smlint.yaml is the engine's work."""

from smlint.config.settings import Settings as Settings
