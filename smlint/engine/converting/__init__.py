"""A plan of our format as sheets, for writing it in another form: nothing that it says is lost."""
