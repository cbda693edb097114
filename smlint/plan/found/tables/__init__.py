"""What the columns of a table hold, and the goals in its rows."""
