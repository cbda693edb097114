"""The domain: what a plan says, as frozen entities, values and links."""
