"""What a document names beside its goals: channels, audiences, metrics, research, events."""
