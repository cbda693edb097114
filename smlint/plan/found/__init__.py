"""Documents as their teams already have them, which know nothing of smlint, read as plans."""
