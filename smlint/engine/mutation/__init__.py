"""Damages every field of a plan and sees whether some rule notices."""
