"""The words everybody uses: places, observations, findings, results, text folding.

Imports nothing of smlint.
"""
