"""The findings that a plan had when smlint was switched on: read, held against a run, renewed."""
