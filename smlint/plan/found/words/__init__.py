"""What the words of one goal, heading or cell say: numbers, days, what is open."""
