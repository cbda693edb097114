"""What may stand in a document, as schemas/ says it: schemas to validators, and what a validator
finds to observations of our own.

A document that is surely valid is never shown to jsonschema, so a clean run does not import it.
"""
