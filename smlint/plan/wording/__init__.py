"""How people write numbers, times and what they want, in the words of seven languages."""
