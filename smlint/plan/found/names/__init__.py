"""What such documents call their parts and fields, in all languages at once."""
