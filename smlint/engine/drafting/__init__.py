"""From a document that people have to a plan in our format: nothing invented, nothing lost."""
