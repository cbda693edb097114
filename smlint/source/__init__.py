"""Where bytes come from: one protocol for disk, memory and overlays; discovery and decoding.

The only I/O inwards, and the only subprocess (git).
"""
