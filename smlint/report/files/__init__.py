"""Files of a plan from its documents: each writer a pure function from data to text."""
